import CommonMark
import Text

/// Reads the wordings of a page's parts: of what stands before the first question, then of the
/// questions.
///
/// A question's wording is that of its answer, so that a translated heading alone is no translation;
/// only an answer of few words counts together with its heading.
struct WordingReader: ~Copyable {
  /// Whether raw HTML reaches readers.
  let allowsRawHTML: Bool
  private var answer = WordMeter()
  private var whole = WordMeter()

  init(allowsRawHTML: Bool) { self.allowsRawHTML = allowsRawHTML }

  mutating func wordings(of body: borrowing PreparedBody) -> [Wording] {
    body.parts.enumerated().map { number, part in
      answer.removeAll()
      whole.removeAll()
      let start = number == 0 ? part.lowerBound : end(ofHeadingAt: part.lowerBound, of: body)
      Self.add(body.elements[part.lowerBound..<start], to: &whole)
      let elements = body.elements[start..<part.upperBound]
      if number > 0, !body.hasAnswer(in: part, allowsRawHTML: allowsRawHTML) {
        Self.add(elements, to: &whole)
        return Wording(hash: whole.wording.hash, kind: .empty)
      }
      Self.add(elements, to: &answer)
      if answer.kind == .prose { return answer.wording }
      Self.add(elements, to: &whole)
      return whole.wording
    }
  }

  private func end(ofHeadingAt index: Int, of body: borrowing PreparedBody) -> Int {
    index + 1 + body.elements(in: index).count
  }

  private static func add(_ elements: ArraySlice<BodyElement>, to meter: inout WordMeter) {
    for element in elements where element.kind == .text {
      element.node.withLiteral { meter.add($0) }
    }
  }
}
