import Languages
import Text

/// Says of every translation where it doesn't follow its original.
struct TranslationChecker {
  let table: SiteTable
  let locks: [Language: TranslationLock]
  /// Whether to look at languages that aren't public; then no finding there is an error.
  let includesUnreleased: Bool

  struct Findings {
    /// The mistakes, with the severity that each language's settings ask for.
    var diagnostics: [Diagnostic] = []
    /// The stale questions of each language, by key.
    var stale: [Language: [PageKey: StaleQuestions]] = [:]
  }

  func check() -> Findings {
    var findings = Findings()
    for key in table.keys {
      let original = table.own(key, in: table.configuration.source.language)
      let comparison = PageComparison(key: key, original: original)
      for settings in table.configuration.languages.dropFirst()
      where includesUnreleased || isReleased(settings.language) {
        check(comparison, settings, &findings)
      }
    }
    return findings
  }

  private func isReleased(_ language: Language) -> Bool { !table.unreleased.contains(language) }

  private func check(
    _ comparison: PageComparison, _ settings: LanguageSettings, _ findings: inout Findings
  ) {
    let language = settings.language
    var found: [Diagnostic] = []
    if let page = table.own(comparison.key, in: language) {
      if let original = comparison.original {
        found = check(comparison, Pair(page: page, original: original), &findings)
      } else {
        found = [orphan(page)]
      }
    } else if let original = comparison.original {
      found = [Self.missing(original, language)]
    }
    findings.diagnostics += settings.translations.applied(
      to: found, mayFail: isReleased(language))
  }

  private func check(
    _ comparison: PageComparison, _ pair: Pair, _ findings: inout Findings
  ) -> [Diagnostic] {
    let lock = locks[pair.language]
    // Of most pages, there is nothing to say.
    if pair.page.outline.introduction.details == nil,
      comparison.isFollowed(by: pair.page, lock: lock)
    {
      return []
    }
    let parts = comparison.parts(of: pair.page, lock: lock)
    decideDisplay(parts, pair, &findings)
    return diagnostics(parts, pair)
      + ParityChecker(page: pair.page, original: pair.original)
      .diagnostics(of: Self.followed(parts))
  }

  /// The parts whose originals didn't change, as far as it is known.
  private static func followed(_ parts: [TranslatedPart]) -> Set<Part> {
    let followed = parts.filter { part in
      switch part.standing {
      // What was accepted as it is has what its original has, or nothing.
      case .current(_, let entry): entry.method != .asIs
      case .unreviewed: true
      case .stale, .missing, .untranslated, .orphan: false
      }
    }
    return Set(followed.map(\.name.part))
  }

  /// A translated page and its original.
  private struct Pair {
    let page: ParsedPage
    let original: ParsedPage

    var language: Language { page.file.language }

    /// The risk as the original says it, or else the translation.
    func risk(of part: Part) -> Risk? { original.risk(of: part) ?? page.risk(of: part) }
  }

  /// Decides what readers see of the parts whose originals changed.
  private func decideDisplay(
    _ parts: [TranslatedPart], _ pair: Pair, _ findings: inout Findings
  ) {
    var displays: [QuestionID: StaleQuestions.Display] = [:]
    var intro: StaleQuestions.Display?
    for part in parts {
      guard case .stale(let translation, _) = part.standing else { continue }
      switch part.name.part {
      case .question(let id):
        displays[id] = display(of: part.name, translation, pair, &findings)
      case .intro: intro = display(of: part.name, translation, pair, &findings)
      case .title, .description: break
      }
    }
    // A notice is about an answer.
    if intro == .noticed { intro = nil }
    guard intro != nil || !displays.isEmpty else { return }
    findings.stale[pair.language, default: [:]][pair.page.file.key] = StaleQuestions(
      original: pair.original, displays: displays, intro: intro)
  }

  private func display(
    of name: PartName, _ translation: TranslatedPart.Translation, _ pair: Pair,
    _ findings: inout Findings
  ) -> StaleQuestions.Display {
    guard let risk = pair.risk(of: name.part) else { return .noticed }
    switch table.configuration.staleRisk {
    case .keep: return .noticed
    case .source: return .replaced
    case .hide: return .hidden
    case .fail:
      if isReleased(pair.language) {
        findings.diagnostics.append(Self.risky(name, translation, risk, pair.language))
      }
      return .noticed
    }
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
          locks[language] == nil
            ? nil : Self.unreviewed(part.name, translation, entry, language)
        case .stale(let translation, _): Self.stale(part.name, translation, language)
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

  private func orphan(_ page: ParsedPage) -> Diagnostic {
    Diagnostic(
      warning: "translation.orphan", at: SourceLocation(file: page.file.path),
      "there is no page '\(page.file.key)' in the source language",
      hint: NearestName.hint(page.file.key.text, among: table.keys.map(\.text)))
  }
}

extension ParsedPage {
  fileprivate func risk(of part: Part) -> Risk? {
    switch part {
    case .title, .description: nil
    case .intro: outline.introduction.risk
    case .question(let id): outline.questions.first { $0.id == id }?.risk
    }
  }
}
