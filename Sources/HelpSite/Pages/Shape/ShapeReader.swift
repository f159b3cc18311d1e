import CommonMark
import Text

/// Reads from a page's body what it is built of.
struct ShapeReader {
  let identity: LinkIdentity
  /// Gives the place where a node begins.
  let location: (Node) -> SourceLocation

  /// The shape of what stands before the first question, then those of the questions.
  func shapes(of body: borrowing PreparedBody) -> [PartShape] {
    var shapes: [PartShape] = []
    for elements in body.parts {
      var part = PartShape()
      // How deep the lists stand that the walk is in.
      var lists: [Int] = []
      for index in elements {
        let element = body.elements[index]
        while let depth = lists.last, depth >= element.depth { lists.removeLast() }
        if element.kind == .list {
          let list = ListShape(depth: lists.count, items: element.node.childCount)
          part.lists.append(placed(list, element))
          lists.append(element.depth)
        } else {
          add(elementAt: index, of: body, to: &part)
        }
      }
      shapes.append(part)
    }
    return shapes
  }

  private func add(
    elementAt index: Int, of body: borrowing PreparedBody, to part: inout PartShape
  ) {
    let element = body.elements[index]
    switch element.kind {
    case .heading(let number):
      let heading = body.headings[number]
      if !heading.isQuestion { part.headings.append(placed(heading.level, element)) }
      add(textOf: element, to: &part)
    case .section(let number):
      part.sections.append(placed(content(body.sections[number].inner), element))
    case .paragraph, .cell: add(textOf: element, to: &part)
    case .table:
      let rows = body.elements(in: index).filter { $0.node.firstChild?.isCell == true }
      let columns = rows.first?.node.childCount ?? 0
      part.tables.append(placed(TableShape(rows: rows.count, columns: columns), element))
    case .link(let number):
      part.links.append(placed(content(of: body.links[number]), element))
      add(titleOf: body.links[number], element, to: &part)
    case .image(let number):
      part.images.append(placed(content(of: body.links[number]), element))
      add(titleOf: body.links[number], element, to: &part)
    case .code:
      let text = element.node.literal ?? ""
      part.codeWords.add(Array(text.unicodeScalars))
      part.codeNumbers.formUnion(
        TypedNumber.numbers(in: Array(text.unicodeScalars)).flatMap(\.0.values))
      let code = placed(
        WrittenContent(identity: identity.code(CodeProse.evenly(text)), written: text), element)
      if CodeText.isLabel(text) { part.labels.append(code) } else { part.codeSpans.append(code) }
    case .codeBlock:
      let text = element.node.literal ?? ""
      let code = identity.code(CodeProse.removed(from: CodeText.withoutComments(text)))
      let block = WrittenContent(identity: code, written: text)
      part.codeBlocks.append(placed(block, element))
    case .text:
      let place = location(element.node)
      part.add(element.node.withLiteral(RunningText.init)) { place.moved(by: $0) }
    default: break
    }
  }

  private func content(_ text: String) -> WrittenContent {
    WrittenContent(identity: text, written: text)
  }

  private func content(of link: BodyLink) -> WrittenContent {
    WrittenContent(
      identity: identity.text(of: link), written: link.written,
      isLocalized: identity.isLocalized(link))
  }

  private func placed<Value>(_ value: Value, _ element: BodyElement) -> Placed<Value> {
    Placed(value: value, location: location(element.node))
  }

  /// What a link or an image says under the pointer.
  private func add(titleOf link: BodyLink, _ element: BodyElement, to part: inout PartShape) {
    guard !link.title.isEmpty else { return }
    let place = location(element.node)
    part.add(link.title.withBytes(RunningText.init)) { _ in place }
  }

  private func add(textOf element: BodyElement, to part: inout PartShape) {
    // A tag that Markdown doesn't read as one holds no words.
    guard element.node.firstChild?.beginsTag != true else { return }
    var meter = WordMeter()
    for node in element.node.descendants where node.kind == .text && !node.isInCitation {
      node.withLiteral { meter.add($0) }
    }
    let wording = meter.wording
    if wording.kind == .prose { part.texts.append(placed(wording.hash, element)) }
  }
}

extension Node {
  /// Whether it is a text that begins with `<` and a letter.
  fileprivate var beginsTag: Bool {
    kind == .text
      && withLiteral { text in
        text.count > 1 && text[0] == UInt8(ascii: "<")
          && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[1] | 0x20)
      }
  }

  /// Whether it stands in a link whose words are quoted: the title of an article, in its language.
  fileprivate var isInCitation: Bool {
    var holder = parent
    while let node = holder, !node.kind.isBlock {
      if node.kind == .link, let words = node.firstChild {
        return words.kind == .text
          && words.withLiteral { text in
            text.first == UInt8(ascii: "\"") || text.starts(with: "“".utf8)
              || text.starts(with: "«".utf8)
              || text.starts(with: "「".utf8) || text.starts(with: "„".utf8)
          }
      }
      holder = node.parent
    }
    return false
  }

  fileprivate var childCount: Int { children.reduce(0) { count, _ in count + 1 } }
}
