import Languages
import Text

/// The messages about the parts of translations.
extension TranslationChecker {
  static func noID(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      warning: "translation.question-id", at: place, "the translated question has no id",
      hint: "end it with the {#id} of its original")
  }

  static func stale(
    _ name: PartName, _ translation: TranslatedPart.Translation, _ language: Language
  ) -> Diagnostic {
    Diagnostic(
      warning: "translation.stale", at: translation.location,
      "the original of '\(name)' changed since it was translated",
      hint: difference(of: name, translation, language))
  }

  static func risky(
    _ name: PartName, _ translation: TranslatedPart.Translation, _ risk: Risk,
    _ language: Language
  ) -> Diagnostic {
    Diagnostic(
      error: "translation.risk", at: translation.location,
      "the original of '\(name)', whose risk is '\(risk.rawValue)', changed since it was "
        + "translated",
      hint: difference(of: name, translation, language))
  }

  private static func difference(
    of name: PartName, _ translation: TranslatedPart.Translation, _ language: Language
  ) -> String {
    "see \(translation.original.location) and "
      + "'SiteGen translations diff \(language.tag) \(name)'"
  }

  static func unreviewed(
    _ name: PartName, _ translation: TranslatedPart.Translation,
    _ entry: TranslationLock.Entry?, _ language: Language
  ) -> Diagnostic {
    Diagnostic(
      warning: "translation.unreviewed", at: translation.location,
      entry?.method == .machine
        ? "the machine's translation of '\(name)' was not reviewed"
        : "the translation of '\(name)' was never accepted",
      hint: "compare it with \(translation.original.location), then "
        + "'SiteGen translations accept \(language.tag) \(name)'")
  }

  static func missing(
    _ name: PartName, _ original: TranslatedPart.Original, in page: ParsedPage
  ) -> Diagnostic {
    Diagnostic(
      warning: "translation.missing", at: page.header.location,
      "'\(name)' is not translated", hint: "its original is \(original.location)")
  }

  static func orphan(
    _ name: PartName, at place: SourceLocation, of original: ParsedPage, hasHint: Bool
  ) -> Diagnostic {
    guard case .question(let id) = name.part else {
      return Diagnostic(
        warning: "translation.orphan", at: place,
        "the original has no '\(name.part)'", hint: "the original is \(original.file.path)")
    }
    return Diagnostic(
      warning: "translation.unknown-question", at: place,
      "no question of the original has the id '\(id)'",
      hint: hasHint
        ? NearestName.hint(id.text, among: original.outline.questions.map(\.id.text)) : nil)
  }

  static func missing(_ original: ParsedPage, _ language: Language) -> Diagnostic {
    Diagnostic(
      warning: "translation.missing", at: SourceLocation(file: original.file.path),
      "not translated into '\(language.tag)'",
      hint: "write content/\(language.tag)/\(original.file.key).md")
  }
}
