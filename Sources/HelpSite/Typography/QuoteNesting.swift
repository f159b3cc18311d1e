/// The quotations that are open at one place of a block's text.
struct QuoteNesting {
  struct Mark {
    let character: UInt32
    let isOpening: Bool
  }

  private struct Open {
    let sign: UInt8
    let isInner: Bool
  }

  private let marks: QuoteMarks
  private var open: [Open] = []
  private static let deepest = 16

  init(_ marks: QuoteMarks) { self.marks = marks }

  mutating func removeAll() { open.removeAll(keepingCapacity: true) }

  func isOpen(_ sign: UInt8) -> Bool { open.contains { $0.sign == sign } }

  /// Opens a quotation and gives its mark; marks take turns from one to the next within it.
  mutating func begin(_ sign: UInt8) -> Mark? {
    guard open.count < Self.deepest else { return nil }
    let isInner = open.last.map { !$0.isInner } ?? (sign == UInt8(ascii: "'"))
    open.append(Open(sign: sign, isInner: isInner))
    return Mark(character: (isInner ? marks.inner : marks.outer).opening, isOpening: true)
  }

  /// Closes the quotation that the same sign opened last, and gives its mark.
  mutating func end(_ sign: UInt8) -> Mark? {
    guard let index = open.lastIndex(where: { $0.sign == sign }) else { return nil }
    let isInner = open[index].isInner
    open.removeSubrange(index...)
    return Mark(character: (isInner ? marks.inner : marks.outer).closing, isOpening: false)
  }
}
