/// Checks the links between pages, whose targets only all pages together know.
struct LinkChecker {
  let table: SiteTable
  let site: Site

  func diagnostics(of pages: [ParsedPage]) -> [Diagnostic] {
    pages.flatMap { page in
      page.outline.pageLinks.compactMap { diagnostic(of: $0, in: page) }
    }
  }

  private func diagnostic(of link: PageOutline.PageLink, in page: ParsedPage) -> Diagnostic? {
    guard let target = target(of: link, in: page) else {
      return Diagnostic(
        error: "link.draft", at: link.location, "the page '\(link.key ?? "")' is a draft",
        hint: "publish it, or take the link out")
    }
    guard let fragment = link.fragment else { return nil }
    let defaults = site.configuration.sections
    if target.has(id: fragment, defaultSections: defaults) { return nil }
    return Diagnostic(
      error: "link.fragment", at: link.location,
      "no heading '#\(fragment)' in '\(target.file.path)'",
      hint: NearestName.hint(fragment, among: target.ids(defaultSections: defaults)))
  }

  private func target(of link: PageOutline.PageLink, in page: ParsedPage) -> ParsedPage? {
    guard let key = link.key else { return page }
    let language = link.language ?? page.file.language
    return table.settings(of: language).flatMap { table.shown(key, in: $0) }
  }
}

extension ParsedPage {
  /// The sections that the page shows, in order.
  func sections(defaults: [SectionRequest]) -> [SectionRequest] { header.sections ?? defaults }

  /// Whether a link may lead to this id of the page.
  func has(id: String, defaultSections: [SectionRequest]) -> Bool {
    outline.headings.contains { $0.id == id }
      || ids(defaultSections: defaultSections).contains(id)
  }

  /// Everything that a link may lead to.
  func ids(defaultSections: [SectionRequest]) -> Set<String> {
    let headings = outline.headings.map(\.id)
    var sectionIDs = SectionIDs(taken: headings)
    let requests = sections(defaults: defaultSections) + outline.sections
    return Set(headings + requests.map { sectionIDs.id(for: $0) })
  }
}

/// Gives the sections of one page ids that no heading has: `payments-cards`.
struct SectionIDs {
  private var taken: Set<String>
  /// The last number given behind each stem.
  private var numbers: [String: Int] = [:]

  init(taken: some Sequence<String>) { self.taken = Set(taken) }

  mutating func id(for request: SectionRequest) -> String {
    var id = request.idStem
    var number = numbers[id] ?? 1
    while !taken.insert(id).inserted {
      number += 1
      id = "\(request.idStem)-\(number)"
    }
    numbers[request.idStem] = number
    return id
  }
}
