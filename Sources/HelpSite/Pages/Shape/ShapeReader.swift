import CommonMark

/// Reads what a page is built of from its tree, as it was parsed.
struct ShapeReader {
  let identity: LinkIdentity
  let names: SiteNames
  /// Where a node begins.
  let location: (Node) -> SourceLocation
  private var part = PartShape()

  init(
    identity: LinkIdentity, names: SiteNames, location: @escaping (Node) -> SourceLocation
  ) {
    self.identity = identity
    self.names = names
    self.location = location
  }

  /// Walks the tree once.
  ///
  /// - Returns: The shape of what stands before the first question, then those of the questions.
  mutating func shapes(of root: Node) -> [PartShape] {
    var shapes: [PartShape] = []
    var next = root.firstChild
    while let block = next {
      let isQuestion = block.beginsQuestion
      if isQuestion {
        shapes.append(part)
        part = PartShape()
      }
      add(block, isQuestion: isQuestion)
      for node in block.descendants { add(node, isQuestion: false) }
      next = block.next
    }
    shapes.append(part)
    return shapes
  }

  private mutating func add(_ node: Node, isQuestion: Bool) {
    switch node.kind {
    case .heading:
      if !isQuestion { part.headings.append(placed(node.headingLevel, node)) }
      add(textOf: node)
    case .paragraph:
      if let section = Placeholder(sectionIn: node, names: names) {
        let argument = section.argument.map { ":" + $0 } ?? ""
        part.sections.append(placed(section.name + argument, node))
      } else {
        add(textOf: node)
      }
    case .list: add(list: node)
    case .customBlock: add(table: node)
    case .customInline: if node.isCell { add(textOf: node) }
    case .link:
      part.links.append(placed(identity.text(of: node.destination ?? ""), node))
      add(titleOf: node)
    case .image:
      part.images.append(placed(identity.text(of: node.destination ?? ""), node))
      add(titleOf: node)
    case .code, .codeBlock: part.code.append(placed(node.literal ?? "", node))
    case .text:
      // The name of a section is no fact.
      if let above = node.parent, above.kind == .paragraph,
        Placeholder(sectionIn: above, names: names) != nil
      {
        return
      }
      let place = location(node)
      part.add(node.withLiteral(RunningText.init)) { place.moved(by: $0) }
    default: break
    }
  }

  private func placed<Value>(_ value: Value, _ node: Node) -> Placed<Value> {
    Placed(value: value, location: location(node))
  }

  /// What a link or a picture says under the pointer.
  private mutating func add(titleOf node: Node) {
    guard var title = node.title, !title.isEmpty else { return }
    let place = location(node)
    part.add(title.withUTF8(RunningText.init)) { _ in place }
  }

  private mutating func add(list: Node) {
    var depth = 0
    var above = list.parent
    while let node = above {
      if node.kind == .list { depth += 1 }
      above = node.parent
    }
    part.lists.append(placed(ListShape(depth: depth, items: list.childCount), list))
  }

  /// A table is a block around the blocks of its head and its body, and these around its rows.
  private mutating func add(table: Node) {
    guard table.parent?.kind != .customBlock else { return }
    let rows = table.descendants.filter { $0.kind == .customBlock && $0.firstChild?.isCell == true }
    part.tables.append(
      placed(TableShape(rows: rows.count, columns: rows.first?.childCount ?? 0), table))
  }

  private mutating func add(textOf block: Node) {
    let text = block.plainText
    guard ProseMeter.isProse(text) else { return }
    part.texts.append(placed(ContentHash(of: Array(text.utf8)), block))
  }
}

extension Node {
  fileprivate var childCount: Int {
    var count = 0
    var next = firstChild
    while let node = next {
      count += 1
      next = node.next
    }
    return count
  }
}
