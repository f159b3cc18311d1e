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
      part.codeNumbers.formUnion(
        TypedNumber.numbers(in: Array(text.unicodeScalars)).flatMap(\.0.values))
      if !CodeText.isLabel(text) {
        part.codeSpans.append(
          placed(WrittenContent(identity: CodeProse.evenly(text), written: text), element))
      }
    case .codeBlock:
      let text = element.node.literal ?? ""
      let code = CodeProse.removed(from: CodeText.withoutComments(text))
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
    WrittenContent(identity: identity.text(of: link), written: link.written)
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
    var meter = WordMeter()
    for node in element.node.descendants where node.kind == .text {
      node.withLiteral { meter.add($0) }
    }
    let wording = meter.wording
    if wording.kind == .prose { part.texts.append(placed(wording.hash, element)) }
  }
}

extension Node {
  fileprivate var childCount: Int { children.reduce(0) { count, _ in count + 1 } }
}
