import Languages
import Text

/// Finds the pages that old addresses lead to.
struct RedirectResolver {
  let table: SiteTable
  /// The languages that are built.
  let languages: [LanguageIndex]

  func resolve(_ redirects: [Redirect]) -> Diagnosed<[ResolvedRedirect]> {
    var resolved: [ResolvedRedirect] = []
    var diagnostics: [Diagnostic] = []
    var unknown: [Redirect] = []
    for redirect in redirects where !table.unread.contains(redirect.key) {
      let language = language(of: redirect)
      guard let page = table.shown(redirect.key, in: language) else {
        unknown.append(redirect)
        continue
      }
      if let fragment = redirect.fragment {
        let ids = page.ids(defaultSections: table.configuration.sections)
        if !ids.contains(fragment) { diagnostics.append(noHeading(redirect, fragment, page, ids)) }
      }
      if let redirect = resolve(redirect, to: page, in: language) { resolved.append(redirect) }
    }
    return Diagnosed(resolved, diagnostics + self.unknown(unknown))
  }

  /// The redirect with its addresses; `nil` if nobody builds the language.
  private func resolve(
    _ redirect: Redirect, to page: ParsedPage, in language: Language
  ) -> ResolvedRedirect? {
    guard let index = index(of: language) else { return nil }
    let target = table.address(of: page, in: language)
    let own = page.file.language
    let canonical = self.index(of: own) == nil ? target : table.address(of: page, in: own)
    return ResolvedRedirect(
      from: PageAddress(redirected: redirect.from, base: table.configuration.baseURL),
      target: target.path + (redirect.fragment.map { "#" + SitePath.percentEncoded($0) } ?? ""),
      canonical: canonical.path, language: index, isDraft: page.header.isDraft,
      location: redirect.location)
  }

  /// The language that the old path begins with, else the source language.
  private func language(of redirect: Redirect) -> Language {
    let first = SitePath.names(of: redirect.from).first.map { $0.lowercased() }
    let configuration = table.configuration
    return
      (configuration.languages.first { $0.language.pathSegment == first } ?? configuration.source)
      .language
  }

  /// `nil` if the language isn't built.
  private func index(of language: Language) -> LanguageIndex? {
    languages.first { table.configuration.languages[$0].language == language }
  }

  private func unknown(_ redirects: [Redirect]) -> [Diagnostic] {
    guard !redirects.isEmpty else { return [] }
    let book = SiteAddressBook(table: table)
    return redirects.map { redirect in
      Diagnostic(
        error: "redirect.target", at: redirect.location, "no page '\(redirect.key)'",
        hint: book.hint(toPage: redirect.key.text))
    }
  }

  private func noHeading(
    _ redirect: Redirect, _ fragment: String, _ page: ParsedPage, _ ids: Set<String>
  ) -> Diagnostic {
    Diagnostic(
      error: "link.fragment", at: redirect.location,
      "no heading '#\(fragment)' in '\(page.file.path)'",
      hint: NearestName.hint(fragment, among: ids))
  }
}
