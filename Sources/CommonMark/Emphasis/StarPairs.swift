/// Joins runs of stars to emphasis as
/// [CommonMark](https://spec.commonmark.org/0.30/#phase-2-inline-structure) does.
struct StarPairs {
  private var openers: [StarText.Run] = []
  /// Looking further back would make a text of stars alone slow.
  private static let farthest = 32

  static func join(_ runs: [StarText.Run]) {
    var pairs = Self()
    for run in runs { pairs.read(run) }
  }

  private mutating func read(_ run: StarText.Run) {
    var run = run
    while run.count > 0, let index = opener(for: run) {
      let width = min(openers[index].count, run.count, 2)
      openers.removeSubrange((index + 1)...)
      openers[index].wrap(upTo: &run, width: width)
      if openers[index].count == 0 { openers.removeLast() }
    }
    if run.count > 0, run.opening != .none { openers.append(run) }
  }

  private func opener(for run: StarText.Run) -> Int? {
    guard run.closing != .none else { return nil }
    return openers.indices.suffix(Self.farthest).last { openers[$0].matches(run) }
  }
}

extension StarText.Run {
  private var isBoth: Bool { opening != .none && closing != .none }

  fileprivate func matches(_ closer: Self) -> Bool {
    guard isBoth || closer.isBoth, (count + closer.count).isMultiple(of: 3) else { return true }
    return count.isMultiple(of: 3) && closer.count.isMultiple(of: 3)
  }

  /// Takes stars from both runs and puts all between them into emphasis.
  fileprivate mutating func wrap(upTo closer: inout Self, width: Int) {
    let emphasis = node.makeNode(width == 2 ? .strong : .emphasis)
    emphasis.setOrigin(Origin(replaced: node.source.pointer, offset: node.origin?.offset ?? 0))
    for sibling in Siblings(from: node.next) {
      if sibling == closer.node { break }
      emphasis.appendChild(sibling)
    }
    node.insertAfter(emphasis)
    take(width)
    closer.take(width)
  }

  private mutating func take(_ width: Int) {
    count -= width
    if count == 0 {
      node.unlink()
    } else {
      node.setLiteral(repeatElement(UInt8(ascii: "*"), count: count))
    }
  }
}
