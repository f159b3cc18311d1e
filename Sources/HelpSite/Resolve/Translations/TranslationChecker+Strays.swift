import Languages
import Text

/// Pages that the source hasn't, and answers whose records lead nowhere.
extension TranslationChecker {
  /// What was met in one language on the way through the pages.
  struct Doubts {
    /// The pages without an original.
    var strays: [ParsedPage] = []
    /// An answer with a risk that is public, and that nobody accepted.
    var unaccepted: (name: PartName, risk: Risk)?
    /// An answer with a risk that the language lacks, and of which nothing was accepted.
    var lacking: (name: PartName, risk: Risk)?
  }

  /// Keeps in mind what answers whose records lead nowhere may be by now.
  func doubt(_ parts: [TranslatedPart], _ pair: Pair, _ findings: inout Findings) {
    guard hasLostAnswers(pair.language) else { return }
    for part in parts where part.name.part.isAnswer {
      guard let risk = pair.risk(of: part.name.part) else { continue }
      switch part.standing {
      case .unreviewed(_, nil):
        findings.doubts[pair.language, default: Doubts()].unaccepted =
          findings.doubts[pair.language]?.unaccepted ?? (part.name, risk)
      case .missing(_, nil): lack(part.name, risk, pair.language, &findings)
      default: break
      }
    }
  }

  /// Keeps in mind what a language lacks of a page that it hasn't.
  func doubt(_ original: ParsedPage, lackedBy language: Language, _ findings: inout Findings) {
    guard hasLostAnswers(language) else { return }
    for part in original.parts.map(\.value) where part.isAnswer {
      let name = PartName(page: original.file.key, part: part)
      guard let risk = original.risk(of: part), records[language]?.entry(of: name) == nil
      else { continue }
      return lack(name, risk, language, &findings)
    }
  }

  private func lack(
    _ name: PartName, _ risk: Risk, _ language: Language, _ findings: inout Findings
  ) {
    let lacking = findings.doubts[language]?.lacking ?? (name, risk)
    findings.doubts[language, default: Doubts()].lacking = lacking
  }

  /// What is to be said of the pages of a language that the source hasn't, and of its records.
  func checkStrays(_ settings: LanguageSettings, _ findings: inout Findings) {
    let language = settings.language
    let doubts = findings.doubts[language] ?? Doubts()
    var found: [Diagnostic] = []
    var hasLeft = false
    if !doubts.strays.isEmpty {
      let lacking = PageNamesakes(questions: lackedPages(language))
      for page in doubts.strays {
        let successor = successor(of: page, among: lacking)
        found.append(orphan(page, successor))
        if let successor {
          show(page, madeFrom: successor.page, &findings)
        } else {
          hasLeft = hasLeft || isLeft(page)
        }
      }
    }
    findings.diagnostics += settings.translations.applied(
      to: found, mayFail: isReleased(language))
    guard !table.unread.isAny(in: language, table.configuration.source.language) else {
      // Lines of a page that is unread would seem to belong to none.
      return
    }
    let candidate = doubts.unaccepted ?? (hasLeft ? doubts.lacking : nil)
    let isRisky = table.configuration.staleRisk != .keep && isReleased(language)
    let lines = records[language]?.diagnostics(in: language, risking: isRisky ? candidate : nil)
    findings.diagnostics += (lines ?? []).filter {
      settings.translations.general != .off || $0.severity == .error
    }
  }

  /// Shows a page as the translation of an original that has another name.
  private func show(
    _ page: ParsedPage, madeFrom original: ParsedPage, _ findings: inout Findings
  ) {
    let comparison = PartComparison(key: original.file.key, original: original, facts: facts)
    let parts = comparison.parts(of: page, records: records[page.file.language])
    let pair = Pair(page: page, original: original)
    decideDisplay(parts, pair, &findings)
    doubt(parts, pair, &findings)
  }

  /// The questions of the pages that the source has and a language with records hasn't.
  private func lackedPages(_ language: Language) -> [PageKey: Set<QuestionID>] {
    guard records[language] != nil else { return [:] }
    let originals = table.keys.filter { table.own($0, in: language) == nil }
      .compactMap { table.own($0, in: table.configuration.source.language) }
    return Dictionary(
      originals.map { ($0.file.key, Set($0.outline.questions.map(\.id))) }
    ) { first, _ in first }
  }

  /// Whether a page was accepted as the translation of one of which nothing is left.
  private func isLeft(_ page: ParsedPage) -> Bool {
    records[page.file.language]?.pagesOfLostAnswers.contains(page.file.key) ?? false
  }

  private func hasLostAnswers(_ language: Language) -> Bool {
    records[language].map { !$0.pagesOfLostAnswers.isEmpty } ?? false
  }

  /// The original of a page that has another name than it by now.
  private func successor(
    of page: ParsedPage, among lacking: PageNamesakes
  ) -> (page: ParsedPage, isSure: Bool)? {
    let (language, key) = (page.file.language, page.file.key)
    guard let records = records[language] else { return nil }
    func original(_ key: PageKey) -> ParsedPage? {
      table.own(key, in: language) == nil
        ? table.own(key, in: table.configuration.source.language) : nil
    }
    if let sure = records.pages[key].flatMap(original) { return (sure, true) }
    let likely =
      records.likelyPages[key]
      ?? lacking.namesake(of: key, Set(page.outline.questions.map(\.id)))
    return likely.flatMap(original).map { ($0, false) }
  }

  private func orphan(
    _ page: ParsedPage, _ successor: (page: ParsedPage, isSure: Bool)?
  ) -> Diagnostic {
    let hint = successor.map { successor in
      let path = successor.page.file.path
      return successor.isSure
        ? "its original has moved to \(path)"
        : "if it is the translation of \(path), name it "
          + "content/\(page.file.language.tag)/\(successor.page.file.key).md"
    }
    return Diagnostic(
      warning: "translation.orphan", at: SourceLocation(file: page.file.path),
      "there is no page '\(page.file.key)' in the source language",
      hint: hint ?? NearestName.hint(page.file.key.text, among: table.keys.map(\.text)))
  }
}
