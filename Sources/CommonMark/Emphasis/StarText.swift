import Text

/// Finds the stars in the inlines of one parent, those that CommonMark made emphasis of too.
enum StarText {
  /// A run of stars that is alone in its text node.
  struct Run {
    let node: Node
    var count: Int
    let opening: StarRun.Power
    let closing: StarRun.Power
  }

  private static let star = UInt8(ascii: "*")

  /// Makes text of the emphasis below a node and gives the runs of stars, each in its own text node.
  static func runs(flattening parent: Node) -> [Run] {
    var stars: [Node] = []
    func append(_ made: Node) {
      if let last = stars.last, last.next == made {
        last.setLiteral(last.withLiteral { Array($0) } + made.withLiteral { Array($0) })
        made.unlink()
      } else {
        stars.append(made)
      }
    }
    var ends: [(emphasis: Node, stars: Node)] = []
    var next = parent.firstChild
    while let node = next {
      next = node.next
      if let end = ends.last, end.stars == node {
        ends.removeLast()
        append(node)
      } else if node.kind == .text {
        for made in split(node, at: written(in: node)) { append(made) }
      } else if node.isOfStars {
        let made = node.unwrap()
        ends.append((node, made.end))
        next = made.start.next
        append(made.start)
      }
    }
    return stars.map(run)
  }

  private static func run(_ node: Node) -> Run {
    let count = node.withLiteral { $0.count }
    let run = StarRun(
      0..<count, before: edge(of: node.previous, of: node, isEnd: true),
      after: edge(of: node.next, of: node, isEnd: false))
    return Run(node: node, count: count, opening: run.opening, closing: run.closing)
  }

  /// The runs of stars in a text, without those that were escaped.
  static func written(in node: Node) -> [StarRun] {
    node.withLiteral { text in
      var start = text.end(without: star)
      guard start < text.count, var written = WrittenStars(of: node) else { return [] }
      var runs: [StarRun] = []
      while start < text.count {
        var end = start
        while end < text.count, text[end] == star, written.next() { end += 1 }
        if end > start {
          runs.append(
            StarRun(
              start..<end,
              before: start > 0
                ? text.character(before: start) : edge(of: node.previous, of: node, isEnd: true),
              after: end < text.count
                ? text.character(at: end) : edge(of: node.next, of: node, isEnd: false)))
        }
        // An escaped star ends the run and was passed already.
        let rest = end < text.count && text[end] == star ? end + 1 : end
        start = text.end(without: star, from: rest)
      }
      return runs
    }
  }

  /// The character that a sibling shows beside a node in the source; where there is none, that of
  /// the parent: a space or a mark.
  static func edge(of sibling: Node?, of node: Node, isEnd: Bool) -> UInt32 {
    let mark = UInt32(star)
    guard let sibling else {
      guard let parent = node.parent, !parent.kind.isBlock, !parent.isCell else { return 0 }
      return mark
    }
    switch sibling.kind {
    case .softBreak, .lineBreak: return 0
    case .text:
      return sibling.withLiteral { text in
        text.isEmpty ? mark : isEnd ? text.character(before: text.count) : text.character(at: 0)
      }
    default: return mark
    }
  }

  /// Gives the runs of a text and what lies between them nodes of their own; returns the runs'.
  private static func split(_ node: Node, at runs: [StarRun]) -> [Node] {
    guard !runs.isEmpty else { return [] }
    let text = node.withLiteral { Array($0) }
    var start = 0
    var made: [Node] = []
    func insert(_ range: Range<Int>) -> Node {
      let piece = node.makeText(text[range])
      piece.setOrigin(Origin(replaced: node.source.pointer, offset: range.lowerBound))
      node.insertBefore(piece)
      return piece
    }
    for run in runs {
      if start < run.range.lowerBound { _ = insert(start..<run.range.lowerBound) }
      made.append(insert(run.range))
      start = run.range.upperBound
    }
    if start < text.count { _ = insert(start..<text.count) }
    node.unlink()
    return made
  }
}

extension Node {
  /// Whether the node is emphasis that was written with stars.
  var isOfStars: Bool {
    guard kind == .emphasis || kind == .strong else { return false }
    guard storage.pointee.hasUnderscore else { return true }
    guard let position else { return false }
    let line = storage.pointee.rangeOfLine(position.line)
    let place = line.lowerBound + position.column - 1
    return line.contains(place) && storage.pointee.source[place] == UInt8(ascii: "*")
  }

  /// Puts stars and the children in the place of emphasis, and returns the stars.
  fileprivate func unwrap() -> (start: Node, end: Node) {
    let stars = repeatElement(UInt8(ascii: "*"), count: kind == .strong ? 2 : 1)
    let start = makeText(stars)
    start.setOrigin(Origin(replaced: source.pointer))
    let end = makeText(stars)
    insertBefore(start)
    while let child = firstChild { insertBefore(child) }
    insertBefore(end)
    unlink()
    return (start, end)
  }
}
