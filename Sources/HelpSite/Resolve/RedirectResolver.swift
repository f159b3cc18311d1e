/// Finds the pages that old addresses lead to.
struct RedirectResolver {
  let site: Site
  let table: SiteTable

  func resolve() -> ([ResolvedRedirect], [Diagnostic]) {
    var redirects: [ResolvedRedirect] = []
    var diagnostics: [Diagnostic] = []
    for redirect in site.source.redirects.redirects {
      guard let (language, isBuilt) = language(of: redirect) else { continue }
      guard let page = table.shown(redirect.key, in: language.language) else {
        diagnostics.append(unknown(redirect))
        continue
      }
      if let fragment = redirect.fragment {
        let ids = page.ids(defaultSections: site.configuration.sections)
        if !ids.contains(fragment) { diagnostics.append(noHeading(redirect, fragment, page, ids)) }
      }
      guard isBuilt, let index = site.index(of: language.language),
        let target = site.page(redirect.key, in: index)
      else { continue }
      let fragment = redirect.fragment.map { "#" + SitePath.percentEncoded($0) } ?? ""
      redirects.append(
        ResolvedRedirect(
          from: Self.address(redirect.from, base: site.base),
          target: target.address.path + fragment,
          canonical: site.original(of: target).address.path, language: index,
          location: redirect.location))
    }
    return (redirects, diagnostics)
  }

  /// The language that the old path begins with, else the source language.
  private func language(of redirect: Redirect) -> (LanguageSettings, isBuilt: Bool)? {
    let first = SitePath.names(of: redirect.from).first.map { $0.lowercased() }
    let settings =
      site.configuration.languages.first { $0.language.pathSegment == first }
      ?? site.configuration.source
    return (settings, site.index(of: settings.language) != nil)
  }

  /// A name that ends in `.html` or `.htm` is a file; all else is a folder with a page in it.
  static func address(_ path: String, base: BaseURL) -> PageAddress {
    let lower = path.lowercased()
    if lower.endsInBytes(of: ".html") || lower.endsInBytes(of: ".htm") {
      return PageAddress(file: path, base: base)
    }
    let folder = SitePath.names(of: path).joined(separator: "/")
    return PageAddress(folder: folder, base: base)
  }

  private func unknown(_ redirect: Redirect) -> Diagnostic {
    Diagnostic(
      error: "redirect.target", at: redirect.location, "no page '\(redirect.key)'",
      hint: NearestName.hint(redirect.key, among: table.keys))
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
