import CommonMark

/// Reads what a page is built of from its tree, as it was parsed.
struct ShapeReader {
  let identity: LinkIdentity
  let names: SiteNames
  /// Where a node begins.
  let location: (Node) -> SourceLocation
  private var piece = PieceShape()

  init(
    identity: LinkIdentity, names: SiteNames, location: @escaping (Node) -> SourceLocation
  ) {
    self.identity = identity
    self.names = names
    self.location = location
  }

  /// Walks the tree once.
  mutating func shape(of root: Node) -> PageShape {
    var shape = PageShape()
    var next = root.firstChild
    while let block = next {
      let isQuestion = block.kind == .heading && block.headingLevel == 2
      if isQuestion {
        shape.pieces.append(piece)
        piece = PieceShape()
      }
      add(block, isQuestion: isQuestion)
      for node in block.descendants { add(node, isQuestion: false) }
      next = block.next
    }
    shape.pieces.append(piece)
    return shape
  }

  private mutating func add(_ node: Node, isQuestion: Bool) {
    switch node.kind {
    case .heading:
      if !isQuestion { piece.headings.append(placed(node.headingLevel, node)) }
      add(textOf: node)
    case .paragraph:
      if let section = Placeholder(sectionIn: node, names: names) {
        let argument = section.argument.map { ":" + $0 } ?? ""
        piece.sections.append(placed(section.name + argument, node))
      } else {
        add(textOf: node)
      }
    case .list: add(list: node)
    case .customBlock: add(table: node)
    case .customInline: if node.isCell { add(textOf: node) }
    case .link:
      piece.links.append(placed(identity.text(of: node.destination ?? ""), node))
      add(titleOf: node)
    case .image:
      piece.images.append(placed(identity.text(of: node.destination ?? ""), node))
      add(titleOf: node)
    case .code, .codeBlock: piece.code.append(placed(node.literal ?? "", node))
    case .text:
      // The name of a section is no fact.
      if let above = node.parent, above.kind == .paragraph,
        Placeholder(sectionIn: above, names: names) != nil
      {
        return
      }
      let place = location(node)
      piece.add(node.withLiteral(RunningText.init)) { place.moved(by: $0) }
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
    piece.add(title.withUTF8(RunningText.init)) { _ in place }
  }

  private mutating func add(list: Node) {
    var depth = 0
    var above = list.parent
    while let node = above {
      if node.kind == .list { depth += 1 }
      above = node.parent
    }
    piece.lists.append(placed(ListShape(depth: depth, items: list.childCount), list))
  }

  /// A table is a block around the blocks of its head and its body, and these around its rows.
  private mutating func add(table: Node) {
    guard table.parent?.kind != .customBlock else { return }
    let rows = table.descendants.filter { $0.kind == .customBlock && $0.firstChild?.isCell == true }
    piece.tables.append(
      placed(TableShape(rows: rows.count, columns: rows.first?.childCount ?? 0), table))
  }

  private mutating func add(textOf block: Node) {
    let text = block.plainText
    guard ProseMeter.isProse(text) else { return }
    piece.texts.append(placed(ContentHash(of: Array(text.utf8)), block))
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
