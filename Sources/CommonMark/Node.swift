import CArena
import CCmark

/// One node of a ``Document``, valid only while the document is.
///
/// A node is a borrowed pointer: copies of it mean the same node, and changing one changes the
/// tree for all.
package struct Node: Equatable {
  let pointer: OpaquePointer
  let storage: UnsafeMutablePointer<DocumentStorage>

  package static func == (one: Node, other: Node) -> Bool { one.pointer == other.pointer }

  /// What the node holds as text: of text, code, code blocks and raw HTML; `nil` for others.
  package var literal: String? { string(cmark_node_get_literal(pointer)) }

  /// Gives `body` the bytes of the literal, none if the kind has no literal.
  ///
  /// The bytes are valid until the literal is set or the document ends.
  @inlinable
  package func withLiteral<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(literalBytes)
  }

  /// Whether the literal has a byte other than zero.
  package func hasInLiteral(_ byte: UInt8) -> Bool {
    cmark_node_get_literal(pointer).map { contains($0, byte) } ?? false
  }

  @usableFromInline
  var literalBytes: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }

  /// The address of a link or an image, as written, without its escapes.
  package var destination: String? { string(cmark_node_get_url(pointer)) }

  /// The title of a link or image, empty if it has none.
  package var title: String? { string(cmark_node_get_title(pointer)) }

  /// What `find` finds first in those of the node's texts in which character references stand for
  /// characters: text, addresses, titles, the words after a fence.
  ///
  /// The bytes are UTF-8 but for one thing: libcmark writes U+FFFE and U+FFFF as FE and FF.
  package func firstReferring<Result>(
    _ find: (UnsafeBufferPointer<UInt8>) -> Result?
  ) -> Result? {
    let texts = [
      kind == .text ? cmark_node_get_literal(pointer) : nil, cmark_node_get_url(pointer),
      cmark_node_get_title(pointer), cmark_node_get_fence_info(pointer),
    ]
    for text in texts where text != nil {
      if let found = find(bytes(text)) { return found }
    }
    return nil
  }

  /// The level of a heading, from 1 to 6; 0 for anything else.
  package var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// The words after the opening fence of a code block, empty for an indented one.
  package var fenceInfo: String? { string(cmark_node_get_fence_info(pointer)) }

  /// How a list is numbered and set, or `nil` if the node isn't a list.
  package var listStyle: ListStyle? { ListStyle(pointer) }

  package var parent: Node? { node(cmark_node_parent(pointer)) }
  package var firstChild: Node? { node(cmark_node_first_child(pointer)) }
  package var lastChild: Node? { node(cmark_node_last_child(pointer)) }
  package var next: Node? { node(cmark_node_next(pointer)) }
  package var previous: Node? { node(cmark_node_previous(pointer)) }
}

extension Node {
  func node(_ other: OpaquePointer?) -> Node? {
    other.map { Node(pointer: $0, storage: storage) }
  }

  /// Must precede any call by which cmark may allocate for this node's document.
  func useArena() { carena_use(storage.pointee.arena) }

  func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: length(text))
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String? {
    text.map { String(cString: $0) }
  }
}
