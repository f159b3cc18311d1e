/// What closing tags end.
extension CopyReader {
  mutating func close(_ name: String) {
    if let skipped {
      guard name == skipped.name else { return }
      self.skipped = skipped.depth == 1 ? nil : (name, skipped.depth - 1)
      return
    }
    let element = CopyElement(name)
    if case .term = element { return }
    if case .meaning = element { return }
    if let index = frames.lastIndex(where: { $0.name == name }), index > 0,
      element.isBlock || frames[index...].allSatisfy(\.isInline),
      !isOutside(index, of: element)
    {
      while frames.count > index { endFrame() }
    } else if element.isBlock {
      if frames[top].holdsWords {
        if !frames[top].isCode, !endsWithSpace { append(words: " ") }
      } else {
        endLine()
      }
    }
  }

  /// Whether a list or a table lies between an open part and the end of one of its kind.
  private func isOutside(_ index: Int, of part: CopyElement) -> Bool {
    switch part {
    case .item, .row, .cell:
      frames[(index + 1)...].contains { ["ul", "ol", "menu", "dl", "table"].contains($0.name) }
    default: false
    }
  }

  /// Ends what stands in the innermost element of these names; nothing if there is none.
  mutating func endFrames(upTo names: Set<String>) {
    guard let index = frames.lastIndex(where: { names.contains($0.name) }) else { return }
    while frames.count > index + 1 { endFrame() }
  }

  /// Ends the innermost element, which becomes part of what it stands in.
  mutating func endFrame() {
    var frame = frames.removeLast()
    if !frame.holdsWords {
      frame.endLine()
    } else if !frame.isInline {
      CopyFrame.trim(&frame.inlines)
    }
    switch frame.kind {
    case .emphasis, .strong, .codeSpan, .link:
      if let inline = frame.inline { frames[top].inlines.append(inline) }
      if frame.isCode { endsWithSpace = false }
    case .item: frames[top].items.append(frame.blocks)
    case .row:
      frames[top].rows.append(
        CopyTable.Row(isHead: frame.isHead, cells: frame.cells))
      endsWithSpace = true
    case .cell(let alignment, let isHead):
      frames[top].cells.append(CopyTable.Cell(alignment: alignment, content: frame.inlines))
      frames[top].isHead = isHead
      endsWithSpace = true
    default:
      frames[top].blocks += frame.asBlocks
      endsWithSpace = true
    }
  }
}
