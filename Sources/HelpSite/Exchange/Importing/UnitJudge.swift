import Languages
import Text

/// Decides whether a translation of a unit can be taken.
struct UnitJudge {
  /// As the language writes the facts.
  let facts: FactTexts?

  enum Verdict {
    case unchanged
    case left(String)
    case refused(UnitProblem)
    /// With what there is to know of it.
    case good([Inline], String?)
  }

  /// Judges one translation.
  ///
  /// - Parameters:
  ///   - incoming: What the file has.
  ///   - unit: Whose it is.
  /// - Returns: What is to be done with it.
  func verdict(on incoming: IncomingUnit, of unit: ExchangeUnit) -> Verdict {
    guard var target = incoming.target, !target.isEmpty else {
      return .left("it has no translation")
    }
    if let old = unit.target, target.isForm(of: old, isMarkdown: unit.kind.isMarkdown) {
      return .unchanged
    }
    var notice: String?
    if target.hasReferences, !incoming.source.hasReferences {
      target = target.decoded
      notice = "references such as &amp; stood in it and were decoded"
    }
    do {
      let pieces = unit.target ?? unit.source
      let content = try target.content(piecesOf: pieces, isMarkdown: unit.kind.isMarkdown)
      if let old = unit.target, old.content == content { return .unchanged }
      if let objection = incoming.objection { return .left(objection) }
      if content.words.allSatisfy(\.isWhitespace), unit.source.hasWords {
        return .left("it has no words")
      }
      if isCopy(content, of: unit) { return .left("it has the words of the original") }
      try check(content, pieces, unit)
      if content.emphases < unit.source.content.emphases {
        notice = notice ?? "it has less emphasis than the original"
      }
      return .good(content, notice)
    } catch {
      // What the file itself holds back is nobody's mistake yet.
      return incoming.objection.map(Verdict.left) ?? .refused(error)
    }
  }

  private func isCopy(_ content: [Inline], of unit: ExchangeUnit) -> Bool {
    let words = content.words.split(whereSeparator: \.isWhitespace).count {
      $0.contains(where: \.isLetter)
    }
    return words >= 2 && content.words == unit.source.content.words
  }

  private func check(
    _ content: [Inline], _ pieces: UnitText, _ unit: ExchangeUnit
  ) throws(UnitProblem) {
    let used = content.numbers
    let lost = Set(unit.source.content.numbers).subtracting(used).sorted()
    guard lost.isEmpty else { throw .lost(lost.map { pieces.names[$0] }) }
    var counts: [Int: Int] = [:]
    for number in used { counts[number, default: 0] += 1 }
    let repeated = counts.filter { $1 > 1 && !pieces.tokens[$0].mayRepeat }.keys.sorted()
    guard repeated.isEmpty else { throw .repeated(repeated.map { pieces.names[$0] }) }
    try checkFacts(in: content, pieces)
    if !unit.kind.isMarkdown, content.contains(where: Self.isMarkup) {
      throw UnitProblem(
        id: "exchange.markup", message: "the text stands on one line and has no emphasis or links")
    }
  }

  private static func isMarkup(_ piece: Inline) -> Bool {
    switch piece {
    case .text, .token: false
    case .lineBreak, .emphasis, .strong, .link: true
    }
  }

  /// Braces that pages would take for a fact, and forms of facts that the language hasn't.
  private func checkFacts(in content: [Inline], _ pieces: UnitText) throws(UnitProblem) {
    for piece in content {
      switch piece {
      case .text(let text):
        let findings = text.withBytes(Placeholder.findings)
        let areWords = findings.allSatisfy { if case .singleBraces = $0 { true } else { false } }
        guard areWords else { throw .braces }
      case .token(let number, let form?):
        guard case .fact(let name) = pieces.tokens[number] else { continue }
        let forms = facts?.forms(of: name) ?? []
        guard forms.contains(form) else {
          throw UnitProblem(
            id: "exchange.placeholder", message: "{\(pieces.names[number])} has no form '\(form)'",
            hint: forms.isEmpty ? nil : "it has \(forms.joined(separator: ", "))")
        }
      case .emphasis(let inside), .strong(let inside), .link(_, let inside):
        try checkFacts(in: inside, pieces)
      case .token, .lineBreak: break
      }
    }
  }
}
