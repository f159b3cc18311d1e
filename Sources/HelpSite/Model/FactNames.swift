import Languages
import Text

/// Finds what is wrong with the names in braces of a text.
struct FactNames: Sendable {
  let facts: FactTables
  /// The names of sections, which can't stand within text.
  let sections: Set<String>

  /// The errors of one page beyond which few more are shown.
  static let plenty = 100

  /// What is wrong with the braces of a running text, each with its offset in bytes.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - language: The text's; forms of facts differ by it.
  /// - Returns: In the order of the text.
  func problems(
    in text: UnsafeBufferPointer<UInt8>, of language: Language
  ) -> [(offset: Int, problem: NameProblem)] {
    let findings = Placeholder.findings(in: text)
    guard !findings.isEmpty, let facts = facts[language] else { return [] }
    let problems = findings.lazy.compactMap { finding in
      switch finding {
      case .placeholder(let placeholder):
        problem(of: placeholder, facts).map { (placeholder.range.lowerBound, $0) }
      case .singleBraces(let placeholder):
        facts[placeholder] != nil
          ? (placeholder.range.lowerBound, .singleBraces(placeholder.inner)) : nil
      case .malformed(let range):
        (
          range.lowerBound,
          .malformed(String(decoding: text[range], as: UTF8.self), among: facts.names)
        )
      }
    }
    var errors = 0
    return problems.prefix { _, problem in
      errors += problem.severity == .error ? 1 : 0
      return errors <= Self.plenty
    }
  }

  func problems(in text: String, of language: Language) -> [NameProblem] {
    guard Placeholder.mayStand(in: text) else { return [] }
    return text.withBytes { problems(in: $0, of: language).map(\.problem) }
  }

  private func problem(of placeholder: Placeholder, _ facts: FactTexts) -> NameProblem? {
    if facts[placeholder] != nil { return nil }
    if let forms = facts.forms(of: placeholder.name) {
      return .unknownForm(placeholder, of: facts.language, among: forms)
    }
    if sections.contains(placeholder.name) {
      return NameProblem(
        id: "section.inline", message: "the section '\(placeholder.name)' stands within text",
        hint: "give it a paragraph of its own")
    }
    return NameProblem(
      id: "fact.unknown", message: "no fact '\(placeholder.name)'",
      hint: NearestName.hint(placeholder.name, among: facts.names.union(sections)))
  }
}
