import Languages
import Text
import YAML

/// Words that readers see, in which facts may be named.
extension StrictReader {
  /// Text that isn't empty, its facts not filled in yet.
  ///
  /// - Parameters:
  ///   - node: The text.
  ///   - language: The text's; `nil`: it is the same in every language.
  /// - Returns: The text as it is written.
  mutating func words(_ node: YAMLNode?, of language: Language?) -> String? {
    guard let node, let text = plainText(node) else { return nil }
    check(text, of: language, node)
    return text
  }

  /// Looks at all texts of an author's own data.
  mutating func checkWords(in data: YAMLNode?, of language: Language?) {
    guard let data else { return }
    switch data.content {
    case .scalar(let scalar): check(scalar.text, of: language, data)
    case .sequence(let elements): for element in elements { checkWords(in: element, of: language) }
    case .mapping(let entries): for entry in entries { checkWords(in: entry.value, of: language) }
    }
  }

  private mutating func check(_ text: String, of language: Language?, _ node: YAMLNode) {
    guard Placeholder.mayStand(in: text) else { return }
    let words = PlacedWords(text: text, language: language, location: location(node))
    guard let facts else { return unchecked.append(words) }
    for problem in facts.diagnostics(of: words, in: languages) { report(problem) }
  }

  /// An error for a fact in a text that it isn't filled into.
  mutating func reportFacts(in text: String, _ node: YAMLNode) {
    guard Placeholder.mayStand(in: text) else { return }
    let findings = text.withBytes(Placeholder.findings)
    for case .placeholder(let placeholder) in findings.prefix(1) {
      report(NameProblem.notFilledIn(placeholder).diagnostic(at: location(node)))
    }
  }
}
