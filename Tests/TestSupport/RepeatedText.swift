/// A text of the same thing over and over: `start`, many of `unit`, `middle`, as many of `next`,
/// `end`.
package struct RepeatedText: CustomStringConvertible, Sendable {
  package let description: String
  private let (start, unit, middle, next, end): (String, String, String, String, String)
  /// How often each unit stands in the largest text that is of interest.
  package let count: Int

  package init(
    _ name: String, start: String = "", _ unit: String, middle: String = "", next: String = "",
    end: String = "", count: Int
  ) {
    description = name
    (self.start, self.unit, self.middle, self.next, self.end) = (start, unit, middle, next, end)
    self.count = count
  }

  /// Of one thing, which is also its name, in at most so many bytes.
  package init(_ unit: String, upTo bytes: Int) {
    self.init(unit, unit, count: bytes / unit.utf8.count)
  }

  package func text(_ count: Int) -> String {
    start + String(repeating: unit, count: count) + middle
      + String(repeating: next, count: count) + end
  }

  package var text: String { text(count) }
}

extension Growth {
  /// Tries some work on a text, as large as the text is of interest.
  package init(
    of text: RepeatedText, times: Int = 4, _ work: (String) throws -> Void
  ) rethrows {
    try self.init(upTo: text.count, times: times, of: text.text(_:), work)
  }
}
