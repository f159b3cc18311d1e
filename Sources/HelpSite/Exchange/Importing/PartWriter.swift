import Text

/// Makes the edits that bring a part's new texts into a page.
struct PartWriter {
  let source: PageBlocks
  /// The page that is written, as it is.
  let target: PageBlocks
  let blocks: BlockWriter

  /// An edit that is made or not made as a whole.
  struct Item {
    let part: Part
    /// The indexes of the units that it brings.
    let units: Set<Int>
    var edits: [FileEdit]
    /// What the part's blocks say afterwards, as far as they change.
    var expected: [Int: UnitText] = [:]
    /// The blocks of a part that is new or written anew.
    var whole: [UnitText]?
    /// The new text of a title or a description.
    var line: String?
  }

  /// The edits of a title or a description; `nil` if they can't be made with certainty.
  func item(ofLine text: String, _ part: Part) -> Item? {
    let yaml = ScalarEdit(bytes: target.bytes)
    let header = target.page.header
    let place = part == .title ? header.location : header.descriptionLocation
    if let place {
      guard let start = yaml.offset(of: place.position),
        let range = yaml.range(ofValueAt: start, isInFlow: false)
      else { return nil }
      let written = ScalarEdit.written(text, isPlain: isPlain(at: start))
      return Item(
        part: part, units: [0], edits: [FileEdit(range: range, text: written)], line: text)
    }
    guard part == .description, let title = yaml.offset(of: header.location.position),
      let end = yaml.range(ofValueAt: title, isInFlow: false)?.upperBound
    else { return nil }
    let line = yaml.endOfLine(from: end)
    let written = "\ndescription: " + ScalarEdit.written(text, isPlain: isPlain(at: title))
    return Item(
      part: part, units: [0], edits: [FileEdit(range: line..<line, text: written)], line: text)
  }

  private func isPlain(at offset: Int) -> Bool {
    offset < target.bytes.count && !"\"'|>".utf8.contains(target.bytes[offset])
  }

  /// An item for each block that changes where it stands.
  func items(
    inPlaceOf own: PartBlocks, _ change: PartImport
  ) -> (items: [Item], problems: [(Set<Int>, UnitProblem)]) {
    var items: [Item] = []
    var problems: [(Set<Int>, UnitProblem)] = []
    guard let original = change.part.source else { return ([], []) }
    for (number, units) in change.unitsByBlock.sorted(by: { $0.key < $1.key }) {
      let base = own.blocks[number].text.numbered(as: original.blocks[number].text)
      do throws(UnitProblem) {
        let text = change.text(ofBlock: number, units, base: base)
        let block = own.blocks[number]
        guard let range = block.range else { throw .structure }
        let markdown = try blocks.markdown(
          of: text, as: block.kind, indentation: block.indentation)
        items.append(
          Item(
            part: own.part, units: units, edits: [FileEdit(range: range, text: markdown)],
            expected: [number: text]))
      } catch {
        problems.append((units, error))
      }
    }
    return (items, problems)
  }

  /// One item that writes the part as the source is built.
  func item(anew change: PartImport, over own: PartBlocks?, at place: Int, lead: String)
    throws(UnitProblem) -> Item
  {
    guard let original = change.part.source else { throw .structure }
    let units = change.unitsByBlock
    var edits: [FileEdit] = []
    var whole: [UnitText] = []
    for (number, block) in original.blocks.enumerated() {
      let own = change.base(ofBlock: number)
      let text = change.text(ofBlock: number, units[number] ?? [], base: own ?? block.text)
      whole.append(text)
      let id = number == 0 && !original.hasWrittenID ? " {#\(original.part.id)}" : ""
      guard let range = block.range else { throw .structure }
      let isKept =
        own == nil && units[number] == nil && !text.tokens.contains(where: \.hasAddress)
      var markdown = String(decoding: source.bytes[range], as: UTF8.self)
      if !isKept {
        markdown = try blocks.markdown(of: text, as: block.kind, indentation: block.indentation)
      }
      edits.append(FileEdit(range: range, text: markdown + id))
    }
    let made = edits.applied(to: source.bytes, within: original.range)
    let text = String(decoding: made, as: UTF8.self).trimmingLines
    let range = own?.range ?? place..<place
    let isLast = range.upperBound >= target.bytes.count
    return Item(
      part: original.part, units: Set(change.texts.keys),
      edits: [FileEdit(range: range, text: lead + text + (isLast ? "\n" : "\n\n"))], whole: whole)
  }
}

extension [FileEdit] {
  /// The changed bytes of one range of a file.
  fileprivate func applied(to bytes: [UInt8], within range: Range<Int>) -> [UInt8] {
    let moved = map {
      FileEdit(
        range: ($0.range.lowerBound - range.lowerBound)..<($0.range.upperBound - range.lowerBound),
        text: $0.text)
    }
    return moved.applied(to: [UInt8](bytes[range]))
  }
}

extension Part {
  /// The id of a question; empty of others.
  fileprivate var id: String { if case .question(let id) = self { id.text } else { "" } }
}

extension InlineToken {
  /// Whether it may be written by the name of a definition elsewhere.
  fileprivate var hasAddress: Bool {
    switch self {
    case .image, .link: true
    case .code, .fact, .autolink, .html: false
    }
  }
}

extension String {
  /// Without empty lines at the ends.
  fileprivate var trimmingLines: String {
    let start = drop { $0 == "\n" }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension PartImport {
  /// The units with new texts by the number of their block.
  var unitsByBlock: [Int: Set<Int>] {
    texts.keys.reduce(into: [:]) { result, index in
      if let block = part.units[index].place.block { result[block, default: []].insert(index) }
    }
  }

  /// What the translation says at a block of the source; `nil` if that isn't known.
  func base(ofBlock number: Int) -> UnitText? {
    part.units.first { $0.place == .block(number) }?.target
  }

  /// A block with the new texts of some units in it.
  func text(ofBlock number: Int, _ units: Set<Int>, base: UnitText) -> UnitText {
    var content = base.content
    var tokens = base.tokens
    for index in units.sorted() {
      guard let taken = texts[index] else { continue }
      let unit = part.units[index]
      let pieces = unit.target ?? unit.source
      let line = UnitText(content: taken.content, tokens: pieces.tokens, names: pieces.names)
      switch unit.place {
      case .line: break
      case .block: content = taken.content
      case .words(_, let token):
        if case .image(let destination, let title, _) = tokens[token] {
          tokens[token] = .image(
            destination: destination, title: title, words: line.plainLine)
        }
      case .title(_, let token):
        switch tokens[token] {
        case .image(let destination, _, let words):
          tokens[token] = .image(
            destination: destination, title: line.plainLine, words: words)
        case .link(let destination, _):
          tokens[token] = .link(destination: destination, title: line.plainLine)
        case .code, .fact, .autolink, .html: break
        }
      }
    }
    return UnitText(content: content, tokens: tokens, names: base.names)
  }
}
