import Text

/// A name that means nothing, before its place is known.
struct NameProblem: Sendable {
  let id: String
  var severity = Diagnostic.Severity.error
  let message: String
  let hint: String?

  func diagnostic(at location: SourceLocation) -> Diagnostic {
    severity == .error
      ? Diagnostic(error: id, at: location, message, hint: hint)
      : Diagnostic(warning: id, at: location, message, hint: hint)
  }
}

extension NameProblem {
  /// `{{refund window}}` or `{{refund-window}`.
  static func malformed(_ text: String, among facts: Set<String>) -> Self {
    let inner = text.drop { $0 == "{" || $0 == " " }.prefix { $0 != "}" }
    let words = inner.split { $0 == " " || $0 == "_" }.joined(separator: "-")
    let near = facts.contains(words) ? words : NearestName.to(words, among: facts)
    return Self(
      id: "fact.syntax",
      message: text.hasSuffix("}}")
        ? "'\(text)' is no fact and no section" : "'\(text)' is not closed by '}}'",
      hint: near.map { "did you mean '{{\($0)}}'?" }
        ?? "write {{name}}; in a code span braces mean nothing")
  }

  static func singleBraces(_ name: String) -> Self {
    Self(
      id: "fact.braces", severity: .warning, message: "'{\(name)}' is shown as it stands",
      hint: "did you mean '{{\(name)}}'?")
  }

  static func argument(_ placeholder: Placeholder) -> Self {
    Self(
      id: "fact.syntax", message: "the fact '\(placeholder.name)' takes no value",
      hint: "write {{\(placeholder.name)}}")
  }
}
