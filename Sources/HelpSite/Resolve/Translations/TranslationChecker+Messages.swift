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
    _ part: TranslatedPart, _ translation: TranslatedPart.Translation, _ language: Language
  ) -> Diagnostic {
    let name = part.name
    if let move = part.move, move.isGuess {
      return guessed(name, move.former, translation, language)
    }
    if let change = translation.changedFacts.first {
      return Diagnostic(
        warning: "translation.stale", at: translation.location,
        "the fact '\(change.fact)' takes the plural form '\(change.new)' by now, and took "
          + "'\(change.old)' when '\(name)' was accepted\(which("in", language, of: name))",
        hint: "read the sentence again, then "
          + "'SiteGen translations accept \(language.tag) \(name)'")
    }
    return Diagnostic(
      warning: "translation.stale", at: translation.location,
      "the original of '\(name)' changed since it was translated\(which("into", language, of: name))",
      hint: difference(of: name, translation, language))
  }

  /// Which translation is meant, of a data file: it has all languages.
  private static func which(
    _ preposition: String, _ language: Language, of name: PartName
  ) -> String { name.isOfDataFile ? " \(preposition) '\(language.tag)'" : "" }

  private static func guessed(
    _ name: PartName, _ former: PartName, _ translation: TranslatedPart.Translation,
    _ language: Language
  ) -> Diagnostic {
    Diagnostic(
      warning: "translation.stale", at: translation.location,
      "'\(name)' may be what '\(former)' was, which was translated from another text",
      hint: "compare it with \(translation.original.location), then 'SiteGen translations accept "
        + "\(language.tag) \(name)'; or say in redirects.yaml what became of '\(former)'")
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
    let text = "translation of '\(name)'\(which("into", language, of: name))"
    return Diagnostic(
      warning: "translation.unreviewed", at: translation.location,
      entry?.method == .machine
        ? "the machine's \(text) was not reviewed" : "the \(text) was never accepted",
      hint: "compare it with \(translation.original.location), then "
        + "'SiteGen translations accept \(language.tag) \(name)'")
  }

  /// One finding for all parts that are missing of a page, which has `parts`.
  static func missing(
    _ missing: [TranslatedPart], of parts: [TranslatedPart], in page: ParsedPage
  ) -> Diagnostic {
    if missing.count == 1 { return Self.missing(missing[0], in: page) }
    let all = parts.count { $0.original != nil }
    return Diagnostic(
      warning: "translation.missing", at: page.header.location,
      "\(missing.count) of \(all) parts are not translated: \(list(missing))",
      hint: status(page.file.key, .missing, page.file.language))
  }

  private static let namedParts = 3

  /// The first of several parts of one page or data file, by their names on it.
  static func list(_ parts: [TranslatedPart]) -> String {
    let names = parts.prefix(namedParts).map { part in
      "\(part.name.part)" + (part.untranslated.map { " (\($0.words))" } ?? "")
    }
    let rest = parts.count - names.count
    return rest > 0
      ? names.joined(separator: ", ") + " and \(rest) more"
      : names.dropLast().joined(separator: ", ") + " and " + names.last!
  }

  /// The command that lists the parts of a page or data file that are in a state.
  static func status(
    _ page: PageKey, _ state: TranslationState, _ language: Language
  ) -> String {
    "'SiteGen translations status --language \(language.tag) --page \(PartName.encoded(page)) "
      + "--only \(state.rawValue)' lists them"
  }

  private static func missing(_ part: TranslatedPart, in page: ParsedPage) -> Diagnostic {
    let (name, original) = (part.name, part.original!.location)
    let place = part.location ?? page.header.location
    switch part.untranslated {
    case nil:
      return Diagnostic(
        warning: "translation.missing", at: place, "'\(name)' is not translated",
        hint: "its original is \(original)")
    case .empty:
      return Diagnostic(
        warning: "translation.missing", at: place, "'\(name)' has no answer",
        hint: "its original is \(original)")
    case .copied:
      return copied(name, at: place, original, page.language)
    }
  }

  static func copied(
    _ name: PartName, at place: SourceLocation, _ original: SourceLocation, _ language: Language
  ) -> Diagnostic {
    Diagnostic(
      warning: "translation.missing", at: place,
      "'\(name)'\(which("in", language, of: name)) has the words of its original, \(original)",
      hint: "translate it; if they are right in both languages, 'SiteGen translations accept "
        + "\(language.tag) \(name)'")
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
