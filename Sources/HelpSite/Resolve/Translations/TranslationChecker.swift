import Languages
import Text

/// Says of every translation where it doesn't follow its original.
struct TranslationChecker {
  let table: SiteTable
  /// What the locks of the languages say.
  let records: [Language: TranslationRecords]
  let facts: FactTables
  /// Whether to look at languages that aren't public; then no finding there is an error.
  let includesUnreleased: Bool

  struct Findings {
    /// The mistakes, with the severity that each language's settings ask for.
    var diagnostics: [Diagnostic] = []
    /// The stale questions of each language, by key.
    var stale: [Language: [PageKey: StaleQuestions]] = [:]
    /// What can't be told of single pages.
    var doubts: [Language: Doubts] = [:]
    /// The words that aren't the glossary's.
    fileprivate var terms: TermChecker
  }

  func check() -> Findings {
    var findings = Findings(terms: TermChecker(table.source, isLooking: comparesWords))
    for key in table.keys where !table.unread.contains(key) {
      let original = table.own(key, in: table.configuration.source.language)
      let comparison = PartComparison(key: key, original: original, facts: facts)
      if let original { findings.terms.look(at: original) }
      for settings in translations where isChecked(settings.language) {
        check(comparison, settings, &findings)
      }
    }
    let words = WordChecker(source: table.source, records: records)
    for settings in translations where isChecked(settings.language) {
      let language = settings.language
      findings.terms.look(
        at: table.source.wordParts(in: language, records[language]), in: language)
      findings.diagnostics += settings.translations.applied(
        to: words.diagnostics(in: language) + findings.terms.diagnostics(in: language),
        mayFail: isReleased(language))
    }
    findings.diagnostics += findings.terms.diagnostics(in: table.configuration.source.language)
    for settings in translations where isChecked(settings.language) {
      checkStrays(settings, &findings)
    }
    return findings
  }

  /// The languages that somebody translates into.
  private var translations: [LanguageSettings] {
    table.configuration.languages.dropFirst().filter { $0.pseudo == nil }
  }

  /// Whether the words of texts are looked at, as in a check.
  private var comparesWords: Bool {
    table.keys.lazy.compactMap { table.shown($0, in: table.configuration.source.language) }
      .first?.outline.introduction.details != nil
  }

  private func isChecked(_ language: Language) -> Bool {
    (includesUnreleased || isReleased(language)) && !table.isDoubtful(language)
  }

  func isReleased(_ language: Language) -> Bool { !table.unreleased.contains(language) }

  private func check(
    _ comparison: PartComparison<ParsedPage>, _ settings: LanguageSettings,
    _ findings: inout Findings
  ) {
    let language = settings.language
    var found: [Diagnostic] = []
    if let page = table.own(comparison.key, in: language) {
      if table.unread.isFlawed(comparison.key) { return }
      if let original = comparison.original {
        found = check(comparison, Pair(page: page, original: original), &findings)
      } else {
        findings.doubts[language, default: Doubts()].strays.append(page)
      }
    } else if let original = comparison.original {
      doubt(original, lackedBy: language, &findings)
      found = [Self.missing(original, language)]
    }
    findings.diagnostics += settings.translations.applied(
      to: found, mayFail: isReleased(language))
  }

  private func check(
    _ comparison: PartComparison<ParsedPage>, _ pair: Pair, _ findings: inout Findings
  ) -> [Diagnostic] {
    let records = records[pair.language]
    // Of most pages, there is nothing to say.
    if pair.page.outline.introduction.details == nil,
      comparison.isFollowed(by: pair.page, records: records)
    {
      return []
    }
    let parts = comparison.parts(of: pair.page, records: records)
    decideDisplay(parts, pair, &findings)
    doubt(parts, pair, &findings)
    let followed = Self.followed(parts)
    findings.terms.look(at: pair.page, pair.original, parts: followed)
    return diagnostics(parts, pair)
      + ParityChecker(page: pair.page, original: pair.original).diagnostics(of: followed)
  }

  /// The parts whose originals didn't change, as far as it is known.
  private static func followed(_ parts: [TranslatedPart]) -> Set<Part> {
    Set(parts.filter(\.isFollowed).map(\.name.part))
  }

  /// A translated page and its original.
  struct Pair {
    let page: ParsedPage
    let original: ParsedPage

    var language: Language { page.file.language }

    /// The risk as the original says it, or else the translation.
    func risk(of part: Part) -> Risk? { original.risk(of: part) ?? page.risk(of: part) }
  }

  private func diagnostics(_ parts: [TranslatedPart], _ pair: Pair) -> [Diagnostic] {
    let language = pair.language
    let places = pair.page.outline.questions.filter { !$0.heading.isExplicit }.map(\.location)
    let unnamed = Set(places)
    var orphans = 0
    let missing = parts.filter { part in
      // A question without an id may well be the missing one.
      part.state == .missing && (part.location != nil || !part.isQuestion || unnamed.isEmpty)
    }
    return places.map(Self.noID)
      + (missing.isEmpty ? [] : [Self.missing(missing, of: parts, in: pair.page)])
      + parts.compactMap { part in
        switch part.standing {
        case .current, .missing, .untranslated: nil
        // Nobody has begun to accept: all would lack it.
        case .unreviewed(let translation, let entry):
          records[language] == nil
            ? nil : Self.unreviewed(part.name, translation, entry, language)
        case .stale(let translation, _): Self.stale(part, translation, language)
        case .orphan(let place, _):
          unnamed.contains(place)
            ? nil
            : Self.orphan(
              part.name, at: place, of: pair.original, hasHint: isAmongFirst(&orphans))
        }
      }
  }

  /// Counts on, and tells whether a hint is still looked for.
  private func isAmongFirst(_ count: inout Int) -> Bool {
    count += 1
    return count <= NearestName.enough
  }
}

extension ParsedPage {
  /// What readers may lose by a part that is out of date; `nil`: nothing.
  func risk(of part: Part) -> Risk? {
    switch part {
    case .title, .description, .words: nil
    case .intro: outline.introduction.risk
    case .question(let id): outline.questions.first { $0.id == id }?.risk
    }
  }
}
