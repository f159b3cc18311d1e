import Languages
import Text

extension Glossary {
  /// The terms that an original names, and that its translation has by no word that is known.
  ///
  /// - Returns: In the order of the glossary.
  func missing(
    from translation: TermUses, of original: TermUses, in language: Language
  ) -> [TermFinding] {
    original.named.sorted().compactMap { number in
      if translation.rendered.contains(number) || translation.kept.contains(number) { return nil }
      guard terms[number].isTranslated else { return TermFinding(term: number, kind: .brand) }
      return terms[number].wording(in: language)?.terms.isEmpty == false
        ? TermFinding(term: number, kind: .otherwise) : nil
    }
  }

  /// Tells authors and translators of a finding.
  ///
  /// - Parameters:
  ///   - finding: Of this glossary.
  ///   - text: The name of the text.
  ///   - place: Where it stands, and whether it is in the source language.
  ///   - rest: What is added to the message.
  /// - Returns: A warning.
  func diagnostic(
    of finding: TermFinding, text: String,
    at place: (location: SourceLocation, language: Language, isSource: Bool), rest: String = ""
  ) -> Diagnostic {
    let term = terms[finding.term]
    let wording = place.isSource ? term.wording : term.wording(in: place.language)
    let name = term.wording.terms.first ?? term.id
    let list = (wording?.terms ?? []).map { "'\($0)'" }.joined(separator: " or ")
    switch finding.kind {
    case .otherwise:
      return Diagnostic(
        warning: "translation.term", at: place.location,
        "'\(text)' has no word of the glossary for '\(name)'\(rest)",
        hint: "use \(list), or add what stands there to the term '\(term.id)' of glossary.yaml")
    case .brand:
      return Diagnostic(
        warning: "translation.brand", at: place.location,
        "'\(text)' lacks '\(name)', which is not translated\(rest)", hint: "write it as it is")
    case .forbidden(let word):
      return Diagnostic(
        warning: place.isSource ? "glossary.forbidden" : "translation.forbidden",
        at: place.location, "'\(text)' has '\(word)', which the glossary forbids\(rest)",
        hint: list.isEmpty ? nil : "use \(list)")
    }
  }
}
