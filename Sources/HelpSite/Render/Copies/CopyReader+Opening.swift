import Text

/// What opening tags begin.
extension CopyReader {
  mutating func open(_ tag: HTMLPieces.Tag) {
    if let skipped {
      if tag.name == skipped.name, !tag.isWhole { self.skipped?.depth += 1 }
      return
    }
    let element = CopyElement(tag.name)
    if isDropped(element, tag) {
      if !tag.isWhole { skipped = (tag.name, 1) }
      return
    }
    if element.isBlock, frames[top].holdsWords {
      if !frames[top].isCode, !endsWithSpace { append(words: " ") }
      return
    }
    switch element {
    case .emphasis, .strong, .link, .codeSpan, .lineBreak, .image, .frame:
      open(inline: element, tag)
    case .item, .term, .meaning, .row, .cell: open(part: element, tag)
    case .words, .dropped: break
    default: open(block: element, tag)
    }
  }

  private func isDropped(_ element: CopyElement, _ tag: HTMLPieces.Tag) -> Bool {
    if case .dropped = element { return true }
    return tag.attributes.contains { attribute in
      let matches = TagScanner(html).matches(attribute.name, "hidden")
      return matches
        || TagScanner(html).matches(attribute.name, "aria-hidden")
          && html[attribute.value].elementsEqual("true".utf8)
    }
  }

  private mutating func open(inline element: CopyElement, _ tag: HTMLPieces.Tag) {
    switch element {
    case .emphasis: begin(tag.name, .emphasis)
    case .strong: begin(tag.name, .strong)
    case .codeSpan:
      if case .code = frames[top].kind { return note(languageOf: tag) }
      begin(tag.name, .codeSpan)
    case .link:
      guard let address = value(of: "href", in: tag) else { return }
      begin(tag.name, .link(place.address(address), title: text(of: "title", in: tag)))
    case .lineBreak:
      guard !frames[top].isCode else { return append(words: "\n") }
      CopyFrame.trim(&frames[top].inlines)
      frames[top].inlines.append(.lineBreak)
      endsWithSpace = true
    case .image, .frame: add(picture: element, tag)
    default: break
    }
  }

  /// A picture, or the page in a frame as a link to it.
  private mutating func add(picture element: CopyElement, _ tag: HTMLPieces.Tag) {
    guard let address = value(of: "src", in: tag).map(place.address) else { return }
    let title = text(of: "title", in: tag)
    if case .frame = element {
      let words = CopyInline.text(title.isEmpty ? address.bytes : title, isHidden: false)
      frames[top].inlines.append(.link(address, title: [], [words]))
    } else {
      // A picture without a name is an ornament.
      let name = text(of: "alt", in: tag)
      guard !name.isEmpty else { return }
      frames[top].inlines.append(.image(address, title: title, name: name))
    }
    endsWithSpace = false
  }

  private mutating func open(block element: CopyElement, _ tag: HTMLPieces.Tag) {
    switch element {
    case .heading(let level): begin(tag.name, .heading(level))
    case .quote: begin(tag.name, .quote)
    case .bullets, .terms: begin(tag.name, .list(start: nil))
    case .numbers:
      let start = value(of: "start", in: tag).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
      begin(tag.name, .list(start: max(0, min(start ?? 1, 999_999_999))))
    case .code: begin(tag.name, .code(language: []))
    case .table: begin(tag.name, .table)
    case .rule:
      endLine()
      frames[top].blocks.append(.rule)
    case .paragraph:
      endLine()
      frames[top].isParagraph = true
    default: endLine()
    }
  }

  /// What can only stand in a list or a table, where it ends the one before.
  private mutating func open(part element: CopyElement, _ tag: HTMLPieces.Tag) {
    switch element {
    case .meaning:
      endsWithSpace = true
      if frames[top].name == "dt", !frames[top].inlines.isEmpty { return append(words: ": ") }
      fallthrough
    case .item, .term:
      endFrames(upTo: ["ul", "ol", "menu", "dl"])
      guard case .list = frames[top].kind else { return endLine() }
      begin(tag.name, .item)
    case .row:
      endFrames(upTo: ["table"])
      if case .table = frames[top].kind { begin(tag.name, .row) }
    case .cell(let isHead):
      endFrames(upTo: ["tr"])
      guard case .row = frames[top].kind else { return }
      begin(tag.name, .cell(alignment(of: tag), isHead: isHead))
    default: break
    }
  }

  private func alignment(of tag: HTMLPieces.Tag) -> CopyTable.Alignment {
    switch (value(of: "class", in: tag) ?? value(of: "align", in: tag)).map({ Array($0) }) ?? [] {
    case Array("start".utf8), Array("left".utf8): .start
    case Array("center".utf8): .center
    case Array("end".utf8), Array("right".utf8): .end
    default: .none
    }
  }

  private mutating func note(languageOf code: HTMLPieces.Tag) {
    let prefix = "language-".utf8
    guard let names = value(of: "class", in: code), names.starts(with: prefix),
      frames[top].inlines.isEmpty
    else { return }
    let language = CopyText.decoded(UnsafeBufferPointer(rebasing: names[prefix.count...]))
    frames[top] = CopyFrame(frames[top].name, .code(language: language))
  }

  private func value(
    of name: StaticString, in tag: HTMLPieces.Tag
  ) -> UnsafeBufferPointer<UInt8>? {
    tag.attributes.first { TagScanner(html).matches($0.name, name) }
      .map { UnsafeBufferPointer(rebasing: html[$0.value]) }
  }

  private func text(of name: StaticString, in tag: HTMLPieces.Tag) -> [UInt8] {
    value(of: name, in: tag).map(CopyText.decoded) ?? []
  }
}
