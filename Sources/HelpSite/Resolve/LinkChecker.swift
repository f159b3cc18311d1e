import Languages
import Text

/// Checks the links between pages, whose targets only all pages together know.
struct LinkChecker {
  let table: SiteTable
  let site: Site

  func diagnostics(of pages: [ParsedPage]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    // Most links lead to the language of the page before.
    var last = Shown(table: table, language: table.configuration.source.language)
    for page in pages {
      var misses = 0
      for link in page.outline.pageLinks {
        if let key = link.key, table.unread.contains(key) { continue }
        if let language = link.language, table.isDoubtful(language) { continue }
        guard let target = last.target(of: link, in: page) else {
          diagnostics.append(unpublished(link))
          continue
        }
        if let language = link.language, isHidden(language, from: page) {
          diagnostics.append(unreleased(language, at: link.location))
        }
        if let fragment = link.fragment, !target.has(id: fragment, defaultSections: sections) {
          misses += 1
          diagnostics.append(
            noHeading(
              fragment, in: target, at: link.location, hasHint: misses <= NearestName.enough))
        }
      }
    }
    return diagnostics
  }

  private var sections: [SectionRequest] { site.configuration.sections }

  /// A page that is there but isn't published: a draft, or a text that another language waits for.
  private func unpublished(_ link: PageOutline.PageLink) -> Diagnostic {
    let key = link.key ?? ""
    let languages = table.configuration.languages.map(\.language)
    if let language = languages.first(where: {
      table.unreleased.contains($0) && table.own(key, in: $0) != nil
    }) {
      return unreleased(language, at: link.location)
    }
    return Diagnostic(
      error: "link.draft", at: link.location, "the page '\(key)' is a draft",
      hint: "publish it, or take the link out")
  }

  /// Whether a public page would lead its readers to one that isn't.
  private func isHidden(_ language: Language, from page: ParsedPage) -> Bool {
    table.unreleased.contains(language) && !table.unreleased.contains(page.file.language)
  }

  private func unreleased(_ language: Language, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      error: "link.unreleased", at: place, "the language '\(language.tag)' is not released",
      hint: "take the link out until it is")
  }

  private func noHeading(
    _ fragment: String, in target: ParsedPage, at place: SourceLocation, hasHint: Bool
  ) -> Diagnostic {
    Diagnostic(
      error: "link.fragment", at: place,
      "no heading '#\(fragment)' in '\(target.file.path)'",
      hint: hasHint
        ? NearestName.hint(fragment, among: target.ids(defaultSections: sections)) : nil)
  }

  /// What the readers of the language see that was asked for last.
  private struct Shown {
    let table: SiteTable
    private var language: Language
    private var pages: [PageKey: ParsedPage]

    init(table: SiteTable, language: Language) {
      self.table = table
      self.language = language
      pages = table.shown(in: language)
    }

    mutating func target(of link: PageOutline.PageLink, in page: ParsedPage) -> ParsedPage? {
      guard let key = link.key else { return page }
      let wanted = link.language ?? page.file.language
      if wanted != language { (language, pages) = (wanted, table.shown(in: wanted)) }
      return pages[key]
    }
  }
}

extension ParsedPage {
  /// The sections that the page shows, in order.
  func sections(defaults: [SectionRequest]) -> [SectionRequest] { header.sections ?? defaults }

  /// Whether a link may lead to this id of the page.
  func has(id: String, defaultSections: [SectionRequest]) -> Bool {
    hasHeading(QuestionID(id)) || outline.htmlIDs.contains(QuestionID(id))
      || sectionIDs(defaults: defaultSections).contains { $0.hasSameBytes(as: id) }
  }

  /// Everything that a link may lead to.
  func ids(defaultSections: [SectionRequest]) -> Set<String> {
    Set(outline.headings.map(\.id.text) + sectionIDs(defaults: defaultSections))
      .union(outline.htmlIDs.map(\.text))
  }

  private func sectionIDs(defaults: [SectionRequest]) -> [String] {
    var ids = SectionIDs { self.hasHeading(QuestionID($0)) }
    return (sections(defaults: defaults) + outline.sections).map { ids.id(for: $0) }
  }
}
