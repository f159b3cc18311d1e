import Text

/// Gives every page its address, its translations and its fallbacks, and checks what pages say of
/// each other.
struct SiteResolver<File: AddressedFile> {
  let source: SourceTree
  let options: BuildOptions
  /// Lists the files of a site's output.
  let files: @Sendable (Site) -> [File]
  /// The pages that nothing is said of.
  var unread = UnreadPages()

  /// - Returns: The site and the files of its output, of use only if there is no error among the
  ///   diagnostics beside them.
  func resolve(_ parsed: [ParsedPage]) async -> Diagnosed<(site: Site, files: [File])> {
    let published = parsed.filter { options.includesDrafts || !$0.header.isDraft }
    let records = RecordFollower(source: source, pages: parsed).records()
    let gate = ReleaseGate(source: source, pages: parsed, records: records)
    let releases = gate.releases()
    let hidden = releases.unreleased.union(source.configuration.pseudoLanguages)
    let table = SiteTable(
      source: source, pages: published, unreleased: hidden, unread: unread)
    let settings = source.configuration.languages
    let languages = settings.indices.filter { index in
      let language = settings[index].language
      return options.builds(settings[index])
        && (options.includesUnreleased || !releases.unreleased.contains(language))
    }
    let translations = TranslationChecker(
      table: table, records: records, facts: source.facts,
      includesUnreleased: options.includesUnreleased
    ).check()
    let redirects = RedirectResolver(table: table, languages: languages)
      .resolve(source.redirects.redirects)
    let pages = table.sitePages(in: languages, stale: translations.stale)
    let moves = FormMoves(source: source, pages: pages).redirects(of: pages, in: table)
    let site = Site(
      source: source, languages: languages, pages: pages,
      unreleased: hidden, redirects: redirects.value.redirects + moves,
      patterns: redirects.value.patterns,
      relations: RelationFinder(pages: table.firstPages).relations())
    // Side by side: one looks at the addresses, the other at the texts.
    async let addressed = addressed(site)
    var diagnostics = translations.diagnostics + redirects.diagnostics
    diagnostics += ReleaseChecker(
      source: source, releases: releases, originals: gate.originals, unread: unread
    ).diagnostics()
    diagnostics += ConfigurationChecker(site: site, table: table, options: options)
      .diagnostics()
    diagnostics += self.diagnostics(of: published, table)
    diagnostics += FactPluralChecker(table: table, records: records, facts: source.facts)
      .diagnostics()
    diagnostics += LinkChecker(table: table, site: site).diagnostics(of: published)
    let files = diagnostics.take(await addressed)
    diagnostics += misnamed(in: published, table, site, files)
    diagnostics += checked(redirects.value, table, site, files)
    return Diagnosed((site, files), diagnostics)
  }

  /// The files of the site, whose addresses were checked.
  private func addressed(_ site: Site) -> Diagnosed<[File]> {
    let files = files(site)
    let checker = AddressChecker(files: files, search: site.configuration.search)
    return Diagnosed(files, checker.diagnostics())
  }

  /// The addresses of the site that stand in the place of files; most sites have none.
  private func misnamed(
    in pages: [ParsedPage], _ table: SiteTable, _ site: Site, _ files: [File]
  ) -> [Diagnostic] {
    let addresses = source.ownAddresses
    guard !addresses.isEmpty || pages.contains(where: { !$0.outline.siteLinks.isEmpty }) else {
      return []
    }
    let checker = SiteLinkChecker(
      table: table, site: site, book: SiteAddressBook(table: table),
      paths: Set(files.map(\.path.text)))
    return checker.diagnostics(of: pages) + checker.diagnostics(of: addresses)
  }

  /// What is wrong with the redirects that lead to addresses of the site, and with patterns.
  private func checked(
    _ redirects: RedirectResolver.Resolved, _ table: SiteTable, _ site: Site, _ files: [File]
  ) -> [Diagnostic] {
    guard !redirects.places.isEmpty || !redirects.patterns.isEmpty else { return [] }
    let links = SiteLinkChecker(
      table: table, site: site, book: SiteAddressBook(table: table),
      paths: Set(files.map(\.path.text)))
    return RedirectChecker(redirects, base: site.base, links: links, files: files).diagnostics()
  }

  /// What needs no address.
  private func diagnostics(of published: [ParsedPage], _ table: SiteTable) -> [Diagnostic] {
    var diagnostics = published.compactMap(unshownQuestions)
    let indexes = published.contains(where: \.typesQuantities) ? source.factIndexes() : [:]
    diagnostics += FactContradictions(
      indexes: indexes, source: source.configuration.source.language, table: table
    ).diagnostics(of: published)
    diagnostics += ReferenceChecker(table: table).diagnostics(of: published)
    diagnostics += CategoryChecker(source: source).diagnostics()
    diagnostics += ReviewChecker(today: options.buildDate).diagnostics(of: published)
    if PublishedChecker.isNeeded(by: source) {
      diagnostics += PublishedChecker(source: source, table: table, pages: published)
        .diagnostics()
    }
    return diagnostics
  }

  /// Questions are shown by the section `faq` alone.
  private func unshownQuestions(of page: ParsedPage) -> Diagnostic? {
    let sections = page.header.sections ?? source.configuration.sections
    guard !unread.contains(page.file.key), !sections.contains(where: { $0.kind == .faq }),
      let question = page.outline.questions.first
    else { return nil }
    return Diagnostic(
      error: "section.no-faq", at: question.location,
      "the page's sections don't show its questions", hint: "add faq to its sections")
  }
}

extension ParsedPage {
  /// Whether a quantity stands in the text as its author typed it.
  fileprivate var typesQuantities: Bool {
    outline.details.contains { !$0.facts.typed.isEmpty }
  }
}
