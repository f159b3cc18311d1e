import Languages
import Text

/// Says what the languages with ``ReleaseTerms`` lack, and what these terms ask for in vain.
struct ReleaseChecker {
  let source: SourceTree
  let releases: Releases
  /// The pages that translations are made from, by key.
  let originals: [PageKey: ParsedPage]
  /// The pages that nothing can be said of.
  let unread: UnreadPages

  func diagnostics() -> [Diagnostic] {
    releases.standings.flatMap { standing in
      standing.terms.must.compactMap {
        unknown($0.selection.spelled(as: source.spellings), at: $0.location)
      }
        + (finding(standing).map { [$0] } ?? [])
    }
  }

  /// A page or part that the source hasn't, so that no translation ever has it.
  private func unknown(_ selection: PartSelection, at place: SourceLocation) -> Diagnostic? {
    if unread.contains(selection.page) { return nil }
    let words = DataFile(selection.page).map { source.originalWords(of: $0).parts } ?? []
    let parts = ((originals[selection.page]?.parts ?? []) + words).map(\.value)
    guard !parts.isEmpty else {
      return Diagnostic(
        error: "config.page", at: place, "no page '\(selection.page)'",
        hint: hint(toPage: selection))
    }
    guard case .part(let name) = selection, !parts.contains(name.part) else { return nil }
    let names = parts.map { PartName(page: name.page, part: $0).description }
    return Diagnostic(
      error: "config.part", at: place,
      "\(name.subject) has no part '\(name.part)'",
      hint: NearestName.hint(name.description, among: names))
  }

  /// The name of the page that an address, a file or another spelling means.
  private func hint(toPage selection: PartSelection) -> String? {
    let language = source.configuration.source.language
    let pages = originals.values.filter { $0.file.language == language }
    let book = SiteAddressBook(table: SiteTable(source: source, pages: pages))
    let part = if case .part(let name) = selection { "\(name.part)" } else { "" }
    return book.hint(toPage: selection.page.text, part: part)
  }

  /// The state of the language, if anybody wants to know.
  private func finding(_ standing: ReleaseStanding) -> Diagnostic? {
    if unread.isAny(in: standing.language, source.configuration.source.language) { return nil }
    let settings = source.configuration.languages.first { $0.language == standing.language }
    let severities = settings?.translations ?? TranslationSeverities()
    guard let found = state(of: standing) else { return nil }
    // That a language isn't released, or isn't recorded yet, is never an error.
    return severities.applied(to: [found], mayFail: standing.isReleased && !standing.isReady).first
  }

  private func state(of standing: ReleaseStanding) -> Diagnostic? {
    guard standing.isReleased else { return Self.unreleased(standing) }
    guard standing.isReady else { return Self.regressed(standing) }
    return standing.isPromised ? nil : Self.unrecorded(standing)
  }

  private static func unreleased(_ standing: ReleaseStanding) -> Diagnostic {
    Diagnostic(
      note: "translation.unreleased", at: standing.terms.location,
      "'\(standing.language.tag)' is not released: \(standing.shortfall)",
      hint: "--unreleased builds it for a look, hidden from menus and search engines")
  }

  private static func regressed(_ standing: ReleaseStanding) -> Diagnostic {
    Diagnostic(
      warning: "translation.regressed", at: standing.terms.location,
      "'\(standing.language.tag)' is published, but fell behind its release: \(standing.shortfall)",
      hint: "it stays public, since published.lock promises its addresses")
  }

  private static func unrecorded(_ standing: ReleaseStanding) -> Diagnostic {
    Diagnostic(
      warning: "translation.unrecorded", at: standing.terms.location,
      "'\(standing.language.tag)' is published, but published.lock doesn't say so, and it would "
        + "leave the site as soon as it falls behind",
      hint: "run 'SiteGen ids accept'")
  }
}
