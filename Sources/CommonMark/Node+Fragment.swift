extension Node {
  /// Parses one line as inlines, such as a table's cell, and returns an inline that holds them.
  ///
  /// Nothing at the line's start or end counts as block syntax, spaces there are dropped, and a line
  /// break is a space. Link references of the document aren't known to it. `position` is where the
  /// line's first byte lies in the document's text. The result isn't in the tree yet.
  package func parseInlines(_ line: some Sequence<UInt8>, at position: TextPosition) -> Node {
    var heading = Array("# ".utf8)
    heading.append(contentsOf: line.lazy.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
    heading.append(contentsOf: " #\n".utf8)
    let tree = heading.withUnsafeBufferPointer { Document.parse($0, in: storage) }
    let holder = makeRawInline(EmptyCollection<UInt8>())
    holder.setOrigin(Origin(fragment: position))
    Node(pointer: tree, storage: storage).firstChild?.moveChildren(to: holder)
    return holder
  }
}
