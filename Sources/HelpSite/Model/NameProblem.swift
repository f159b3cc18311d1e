import Languages
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

  /// A fact in a text that none is filled into.
  static func notFilledIn(_ placeholder: Placeholder) -> Self {
    Self(
      id: "fact.place", message: "'{{\(placeholder.inner)}}' isn't filled in here",
      hint: "write the value itself")
  }

  /// `{{refund-window:genitiv}}`, of a fact that has the forms.
  static func unknownForm(
    _ placeholder: Placeholder, of language: Language, among forms: [String]
  ) -> Self {
    let form = placeholder.argument ?? ""
    let list = forms.isEmpty ? nil : "its forms: \(forms.joined(separator: ", "))"
    return Self(
      id: "fact.form",
      message: "the fact '\(placeholder.name)' has no form '\(form)' in '\(language.tag)'",
      hint: [NearestName.hint(form, among: forms), list ?? "write {{\(placeholder.name)}}"]
        .compactMap(\.self).joined(separator: " "))
  }
}
