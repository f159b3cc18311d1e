import Languages
import Text

/// The messages about the parts of translations.
extension TranslationChecker {
  static func noID(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      warning: "translation.question-id", at: place, "the translated question has no id",
      hint: "end it with the {#id} of its original")
  }

  static func stale(_ unit: TranslatedUnit, _ language: Language) -> Diagnostic {
    Diagnostic(
      warning: "translation.stale", at: unit.translation!,
      "the original of '\(unit.name)' changed since it was translated",
      hint: "see \(unit.source!) and 'SiteGen translations diff \(language.tag) \(unit.name)'")
  }

  static func risky(
    _ unit: TranslatedUnit, _ risk: Risk, _ language: Language
  ) -> Diagnostic {
    Diagnostic(
      error: "translation.risk", at: unit.translation!,
      "the original of '\(unit.name)', whose risk is '\(risk.rawValue)', changed since it was "
        + "translated",
      hint: "see \(unit.source!) and 'SiteGen translations diff \(language.tag) \(unit.name)'")
  }

  static func unreviewed(_ unit: TranslatedUnit, _ language: Language) -> Diagnostic {
    let isMachine = unit.entry?.method == .machine
    return Diagnostic(
      warning: "translation.unreviewed", at: unit.translation!,
      isMachine
        ? "the machine's translation of '\(unit.name)' was not reviewed"
        : "the translation of '\(unit.name)' was never accepted",
      hint: "compare it with \(unit.source!), then "
        + "'SiteGen translations accept \(language.tag) \(unit.name)'")
  }

  static func missing(_ unit: TranslatedUnit, in page: ParsedPage) -> Diagnostic {
    Diagnostic(
      warning: "translation.missing", at: page.header.location,
      "'\(unit.name)' is not translated", hint: "its original is \(unit.source!)")
  }

  static func orphan(
    _ unit: TranslatedUnit, of original: ParsedPage, hasHint: Bool
  ) -> Diagnostic {
    guard case .question(let id) = unit.name.part else {
      return Diagnostic(
        warning: "translation.orphan", at: unit.translation!,
        "the original has no '\(unit.name.part)'", hint: "the original is \(original.file.path)")
    }
    return Diagnostic(
      warning: "translation.unknown-question", at: unit.translation!,
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
