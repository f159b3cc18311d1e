import CArena
import CCmark

/// A CommonMark text, parsed into a tree that is owned by one variable and ends with it.
///
/// The tree can't be copied or sent to another task, because it is `~Copyable`. Every node, text
/// and piece of HTML that comes from it is valid only while the document is: keep the variable
/// alive around their use. Several documents may live on a thread at once, in any order.
package struct Document: ~Copyable {
  let storage: UnsafeMutablePointer<DocumentStorage>

  /// The document node, the parent of all top-level blocks.
  package let root: Node

  /// The limit that the text's tables pass, for which they were left text.
  package let violation: InputLimits.Violation?

  /// Parses UTF-8 text whose lines end in a line feed.
  ///
  /// Bytes that aren't UTF-8 do no harm here, but pass into the HTML as they are. U+0000 becomes
  /// U+FFFD ([CommonMark 2.3](https://spec.commonmark.org/0.30/#insecure-characters)). Check a
  /// text of unknown origin with ``InputLimits`` first: cmark takes quadratic time on some.
  package init(parsing text: UnsafeBufferPointer<UInt8>, extensions: Extensions = Extensions()) {
    self.init(DocumentStorage.make(copying: text), extensions)
  }

  /// Parses the text of a string.
  package init(parsing text: String, extensions: Extensions = Extensions()) {
    var text = text
    self.init(text.withUTF8 { DocumentStorage.make(copying: $0) }, extensions)
  }

  /// Parses the bytes of an array.
  package init(parsing text: [UInt8], extensions: Extensions = Extensions()) {
    self.init(text.withUnsafeBufferPointer { DocumentStorage.make(copying: $0) }, extensions)
  }

  private init(_ storage: UnsafeMutablePointer<DocumentStorage>, _ extensions: Extensions) {
    self.storage = storage
    root = Node(pointer: Self.parse(storage.pointee.source, in: storage), storage: storage)
    violation = Self.apply(extensions, to: root)
  }

  private static func apply(_ extensions: Extensions, to root: Node) -> InputLimits.Violation? {
    if let label = extensions.tableLabel {
      do {
        try TableMaker.make(in: root, label: label)
      } catch {
        return error
      }
    }
    if extensions.wideEmphasis { WideEmphasis.make(below: root) }
    return nil
  }

  deinit { carena_give_back(storage.pointee.arena) }

  static func parse(
    _ text: UnsafeBufferPointer<UInt8>, in storage: UnsafeMutablePointer<DocumentStorage>
  ) -> OpaquePointer {
    carena_use(storage.pointee.arena)
    let allocator = pointerToAllocator(of: storage)
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, allocator)
    text.withMemoryRebound(to: CChar.self) {
      cmark_parser_feed(parser, $0.baseAddress, $0.count)
    }
    return cmark_parser_finish(parser)
  }

  static func pointerToAllocator(
    of storage: UnsafeMutablePointer<DocumentStorage>
  ) -> UnsafeMutablePointer<cmark_mem> {
    storage.pointer(to: \.allocator)!
  }
}
