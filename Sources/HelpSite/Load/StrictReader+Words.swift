import Languages
import Text
import YAML

/// Texts that readers see, as opposed to names, addresses and switches.
///
/// It is a warning if YAML takes one for something else than its author did.
extension StrictReader {
  /// Text for readers, in which no fact may be named.
  mutating func words(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node) else { return nil }
    checkMarks(of: node)
    return limited(text, node)
  }

  /// Text for readers that isn't empty, its facts not filled in yet.
  ///
  /// - Parameters:
  ///   - node: The text.
  ///   - language: The text's; `nil`: it is the same in every language.
  /// - Returns: The text as it is written.
  mutating func words(_ node: YAMLNode?, of language: Language?) -> String? {
    guard let node, let text = plainText(node) else { return nil }
    check(text, of: language, node)
    return limited(text, node)
  }

  /// Looks at all texts of an author's own data, whatever its shape.
  mutating func checkWords(in data: YAMLNode?, of language: Language?) {
    guard let data else { return }
    switch data.content {
    case .scalar(let scalar): check(scalar.text, of: language, data)
    case .sequence(let elements): for element in elements { checkWords(in: element, of: language) }
    case .mapping(let entries): for entry in entries { checkWords(in: entry.value, of: language) }
    }
  }

  private mutating func check(_ text: String, of language: Language?, _ node: YAMLNode) {
    checkMarks(of: node)
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

  private mutating func checkMarks(of node: YAMLNode) {
    guard let text = node.plainText, !node.isNull else { return }
    if node.hasComment {
      report(
        Diagnostic(
          warning: "\(area).comment", at: location(node),
          "the text ends before ' #', where a comment begins",
          hint: "quote a text with '#' in it; write a comment on a line of its own"))
    }
    if let marks = QuotingMarks(around: text) {
      report(
        Diagnostic(
          warning: "\(area).quotes", at: location(node),
          "the marks \(marks.opening) and \(marks.closing) are shown as part of the text",
          hint: "delete them; if they belong to it, put straight quotes around all of it"))
    }
  }
}
