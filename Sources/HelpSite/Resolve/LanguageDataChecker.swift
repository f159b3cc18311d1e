import Languages
import Text

/// Finds what readers of a language are shown in another one, or in abbreviations, because neither the
/// platform nor SiteGen has words for it.
struct LanguageDataChecker {
  let site: Site

  /// One warning a language at most.
  func diagnostics() -> [Diagnostic] {
    site.configuration.languages.compactMap { settings in
      guard settings.pseudo == nil else { return nil }
      let formats = LanguageFormats(settings.formatLanguage)
      guard let example = facts(in: settings) ?? hours(formats) else { return nil }
      return Diagnostic(
        warning: "language.words", at: SourceLocation(file: "content/site.yaml"),
        "some words aren't known in '\(settings.language.tag)': readers see \(example)",
        hint: "write what a fact says in words, as text: {\(settings.language.tag): …}")
    }
  }

  private func facts(in settings: LanguageSettings) -> String? {
    let facts = site.source.facts.values.values.sorted { $0.name < $1.name }
    for fact in facts {
      guard let text = site.source.facts[settings.language]?[fact.name]?.text else { continue }
      if fact.value(in: settings.market).needsWords,
        !settings.language.hasFormats || Self.isAbbreviated(text)
      {
        return "'\(text)' for \(fact.name)"
      }
    }
    return nil
  }

  /// Whether a text has CLDR's root in it, `90 d`, `15 min`, `16 M03 2026`, or one of the
  /// abbreviations that it has in the place of words of Irish and Yoruba.
  private static func isAbbreviated(_ text: String) -> Bool {
    let letters = String(
      String.UnicodeScalarView(text.unicodeScalars.filter(\.properties.isAlphabetic)))
    return abbreviations.contains(letters.composed)
  }

  private static let abbreviations: Set<String> = [
    "min", "h", "d", "w", "m", "y", "M", "nóim", "u", "scht", "ìṣ", "wkt", "ọṣ",
  ]

  private func hours(_ formats: LanguageFormats) -> String? {
    guard let span = site.source.contact.hours?.spans.first, !formats.hasWeekdays else {
      return nil
    }
    return "'\(formats.weekdays(span.days))' for the hours"
  }
}

extension Fact.Value {
  /// Whether the language has a share in how it is written, beyond signs.
  fileprivate var needsWords: Bool {
    switch self {
    case .period, .date: true
    default: false
    }
  }
}
