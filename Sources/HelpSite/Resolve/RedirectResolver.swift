import Languages
import Text

/// Finds what old addresses lead to.
struct RedirectResolver {
  let table: SiteTable
  /// The languages that are built.
  let languages: [LanguageIndex]

  /// What was found of all lines.
  struct Resolved: Sendable {
    var redirects: [ResolvedRedirect] = []
    var patterns: [RedirectPattern] = []
    /// Those that lead to an address of the site, which must be there; paths below the base, by
    /// what they were.
    var places: [Place] = []

    struct Place: Sendable {
      let from: FormerPath
      let path: String
      let keepsRest: Bool
      let location: SourceLocation
    }
  }

  func resolve(_ redirects: [Redirect]) -> Diagnosed<Resolved> {
    var resolved = Resolved()
    var diagnostics: [Diagnostic] = []
    var unknown: [Redirect] = []
    for redirect in redirects {
      let language = language(of: redirect)
      let found: Target
      switch redirect.target {
      case .page(let key, let fragment):
        if table.unread.contains(key) { continue }
        guard let target = target(key, fragment, in: language) else {
          unknown.append(redirect)
          continue
        }
        if let fragment, let page = target.page {
          let ids = page.ids(defaultSections: table.configuration.sections)
          if !ids.contains(fragment) {
            diagnostics.append(noHeading(redirect, fragment, page, ids))
          }
        }
        found = target
      case .place(let path, let fragment): found = target(place: path, fragment)
      case .address(let address): found = target(address)
      }
      // Nobody builds the language.
      guard let index = index(of: language) else { continue }
      resolved.add(redirect, found, index, base: base)
    }
    return Diagnosed(resolved, diagnostics + self.unknown(unknown))
  }

  /// Where a line leads.
  fileprivate struct Target {
    var address: String
    var canonical: String?
    var page: ParsedPage?
    /// The path below the base that must be there.
    var place: String?
  }

  private var base: BaseURL { table.configuration.baseURL }

  private func target(
    _ key: PageKey, _ fragment: String?, in language: Language
  ) -> Target? {
    let suffix = fragment.map { "#" + SitePath.percentEncoded($0) } ?? ""
    guard let page = table.shown(key, in: language) else {
      return SiteAddressBook.asset(named: key.text, of: table.source).map {
        Target(address: base.path + SitePath.percentEncoded($0.outputPath.text) + suffix)
      }
    }
    let address = table.address(of: page, in: language)
    let own = page.file.language
    let canonical = index(of: own) == nil ? address : table.address(of: page, in: own)
    return Target(address: address.path + suffix, canonical: canonical.path, page: page)
  }

  private func target(place path: String, _ fragment: String?) -> Target {
    let address = base.path + SitePath.percentEncoded(path)
    return Target(
      address: address + (fragment.map { "#" + SitePath.percentEncoded($0) } ?? ""), place: path)
  }

  /// An absolute address may be the site's own.
  private func target(_ address: String) -> Target {
    let path = address.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard let hostPath = base.hostPath(of: Array(path)[...], in: ""),
      let below = base.pathBelow(hostPath)
    else { return Target(address: address) }
    return Target(
      address: String(decoding: hostPath, as: UTF8.self)
        + String(Substring(address.utf8.dropFirst(path.count))),
      place: String(decoding: below, as: UTF8.self))
  }

  /// The language of its line, or that which the old path begins with, else the source language.
  private func language(of redirect: Redirect) -> Language {
    if let language = redirect.language { return language }
    let first = SitePath.names(of: redirect.from.text).first.map { $0.lowercased() }
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
      let name = redirect.target.key?.text ?? ""
      return Diagnostic(
        error: "redirect.target", at: redirect.location, "no page '\(name)'",
        hint: book.hint(toPage: name))
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

extension RedirectResolver.Resolved {
  fileprivate mutating func add(
    _ redirect: Redirect, _ found: RedirectResolver.Target, _ language: LanguageIndex,
    base: BaseURL
  ) {
    let from = redirect.from
    if let path = found.place {
      places.append(
        Place(
          from: from, path: path, keepsRest: redirect.keepsRest, location: redirect.location))
    }
    if from.isPattern {
      patterns.append(
        RedirectPattern(
          prefix: from.text, target: found.address, keepsRest: redirect.keepsRest,
          location: redirect.location))
    } else {
      redirects.append(
        ResolvedRedirect(
          from: PageAddress(redirected: from.text, base: base), target: found.address,
          canonical: found.canonical, language: language,
          isDraft: found.page?.header.isDraft ?? false, location: redirect.location))
    }
  }
}
