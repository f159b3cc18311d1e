import Text

extension Table {
  /// Puts the finished table where its text was.
  func place(_ made: Node) {
    if endsWithBreak { block.insertAfter(block.makeNode(.thematicBreak)) }
    guard hasTextBefore else {
      block.takePlace(made)
      return
    }
    block.insertAfter(made)
    if block.kind == .heading {
      block.takePlace(block.makeNode(.paragraph), children: true)
    }
  }

  /// Takes the table's own lines out of the paragraph; `false` if something spans the cut.
  func cutTextBefore() -> Bool {
    for node in block.children where node.kind == .softBreak {
      guard let line = node.next?.firstPosition?.line, line >= headerLine else { continue }
      guard line == headerLine else { return false }
      for node in Siblings(from: node) { node.unlink() }
      return true
    }
    return false
  }

  /// The lines of the paragraph before the header row.
  var linesBefore: [Slice<UnsafeBufferPointer<UInt8>>] {
    guard let first = block.position?.line, let lines = ParagraphLines(of: block) else { return [] }
    return (first..<headerLine).map(lines.text(of:))
  }
}
