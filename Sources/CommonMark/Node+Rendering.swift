import CArena
import CCmark

/// HTML by cmark's own renderer, in the document's memory: the bytes are valid inside `body` only.
///
/// With `unsafe`, raw HTML of the text is kept and links of any scheme too. Without it, cmark puts
/// a comment in the place of raw HTML and empties the links of the four schemes on its list, which
/// isn't enough against all: check schemes before.
extension Node {
  /// Renders the node and all below it.
  package func withHTML<Result, Failure: Error>(
    unsafe isUnsafe: Bool,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try finish(render(unsafe: isUnsafe), body)
  }

  /// Renders the children of a node that holds inlines, without the markup of the node itself.
  package func withInnerHTML<Result, Failure: Error>(
    unsafe isUnsafe: Bool,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let holder = makeNode(.customInline)
    moveChildren(to: holder)
    let html = holder.render(unsafe: isUnsafe)
    holder.moveChildren(to: self)
    return try finish(html, body)
  }

  /// Renders this node and the siblings behind it, up to and without `end`, as one piece.
  ///
  /// The node must be a child of the document or of a block quote. Pieces that follow each other
  /// make up the bytes that the parent has in its own HTML. `end` is a sibling further on, or `nil` to
  /// render up to the last one.
  package func withHTML<Result, Failure: Error>(
    upTo end: Node?, unsafe isUnsafe: Bool,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let parent, end.map({ $0.parent == parent }) ?? true else {
      preconditionFailure("the node and the end of the piece must be siblings")
    }
    let holder = makeNode(.document)
    for node in Siblings(from: self) {
      if node == end { break }
      holder.appendChild(node)
    }
    let html = holder.render(unsafe: isUnsafe)
    if let end {
      for node in holder.children { end.insertBefore(node) }
    } else {
      holder.moveChildren(to: parent)
    }
    return try finish(html, body)
  }

  private func render(unsafe isUnsafe: Bool) -> UnsafeMutablePointer<CChar> {
    useArena()
    return cmark_render_html(pointer, isUnsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT)!
  }

  private func finish<Result, Failure: Error>(
    _ html: UnsafeMutablePointer<CChar>,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // The memory is used again if nothing was allocated behind it.
    defer {
      useArena()
      carena_free(html)
    }
    return try body(bytes(html))
  }
}
