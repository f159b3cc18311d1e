import Text

/// What a text may contain at most, so that cmark can't be made to take quadratic time on it.
///
/// One pass over the bytes, before parsing. What is within these limits is parsed and rendered in
/// less than 2 s, also on a slow machine; texts written by people are far inside them.
package struct InputLimits {
  package enum Limit: Sendable, CaseIterable {
    /// The text is longer than ``InputLimits/largestSize``.
    case size
    /// Lists and block quotes are nested deeper than ``InputLimits/deepestNesting``, or a line
    /// starts with more markers of them.
    case nesting
    /// A paragraph has more than ``InputLimits/mostBrackets`` opening square brackets.
    case brackets
    /// A carriage return: cmark would see lines where this scan sees none.
    case carriageReturn
    /// A table has more than ``InputLimits/mostTableColumns`` columns.
    case tableColumns
    /// All tables have more than ``InputLimits/mostTableCells`` cells.
    case tableCells
  }

  /// A limit that was passed, and the line where that happened, counted from 1.
  package struct Violation: Error, Equatable, Sendable {
    package var limit: Limit
    package var line: Int

    package init(limit: Limit, line: Int) {
      self.limit = limit
      self.line = line
    }
  }

  package static let largestSize = 1 << 20
  package static let deepestNesting = 32
  package static let mostBrackets = 1000
  package static let mostTableColumns = 100
  package static let mostTableCells = 10_000

  private var containers = ContainerScan()
  private var fences = FenceScan()
  private var brackets = 0

  /// Returns the first violation in a text whose lines end in a line feed, or `nil`.
  package static func check(_ text: UnsafeBufferPointer<UInt8>) -> Violation? {
    guard text.count <= largestSize else { return Violation(limit: .size, line: 1) }
    let mayHaveReturns = text.firstIndex(ofByte: 0x0D) != nil
    var limits = Self()
    var line = 0
    var start = 0
    while start < text.count {
      line += 1
      let end = text.end(without: 0x0A, from: start)
      let bytes = UnsafeBufferPointer(rebasing: text[start..<end])
      if mayHaveReturns, bytes.contains(0x0D) {
        return Violation(limit: .carriageReturn, line: line)
      }
      if let limit = limits.passed(by: bytes) { return Violation(limit: limit, line: line) }
      start = end + 1
    }
    return nil
  }

  /// Takes the next line, without its end; returns the limit that it passes.
  private mutating func passed(by line: UnsafeBufferPointer<UInt8>) -> Limit? {
    let start = containers.read(line)
    guard containers.depth <= Self.deepestNesting else { return .nesting }
    if start.endsParagraph { brackets = 0 }
    fences.read(line, contentAt: start.content)
    guard !fences.isInside else { return nil }
    var index = line.end(without: UInt8(ascii: "["))
    while index < line.count {
      brackets += 1
      index = line.end(without: UInt8(ascii: "["), from: index + 1)
    }
    return brackets > Self.mostBrackets ? .brackets : nil
  }
}
