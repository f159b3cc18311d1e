import Languages
import Text

/// Checks the addresses of the site that stand in texts in the place of the files that they mean.
///
/// Pages are linked by their files, so that a link leads to the reader's language, survives a new
/// slug, and works where the sources are read.
struct SiteLinkChecker {
  let table: SiteTable
  let site: Site
  let book: SiteAddressBook
  /// The paths of the output.
  let paths: Set<String>

  func diagnostics(of pages: [ParsedPage]) -> [Diagnostic] {
    pages.flatMap { page in
      let links = page.outline.siteLinks
      guard !links.isEmpty else { return [Diagnostic]() }
      let address = table.address(of: page, in: page.file.language).outputPath.text
      return links.compactMap { diagnostic(of: $0, in: page.file, at: address) }
    }
  }

  private func diagnostic(
    of link: PageOutline.SiteLink, in file: PageFile, at published: String
  ) -> Diagnostic? {
    let text = link.address.utf8
    let end = text.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
    let path = Array(text[..<(end ?? text.endIndex)])[...]
    guard let hostPath = site.base.hostPath(of: path, in: published),
      site.configuration.exclusions.entries(matching: hostPath).isEmpty
    else { return nil }
    let below = site.base.pathBelow(hostPath).map { String(decoding: $0, as: UTF8.self) }
    let isRelative = URLScheme.of(link.address) == nil && path.first != UInt8(ascii: "/")
    let entry =
      isRelative
      ? meant(by: String(decoding: BaseURL.decoded(path), as: UTF8.self), in: file, below)
      : meant(from: String(decoding: BaseURL.decoded(hostPath), as: UTF8.self), below, in: file)
    if let entry {
      return misnamed(link, entry, in: file, suffix: end.map { String(link.address[$0...]) } ?? "")
    }
    if below.map(isPublished) ?? false { return nil }
    if isRelative { return dead(link) }
    guard let below, !mayBePublished(below) else { return nil }
    return unpublished(
      link.isShown ? "image.missing" : "link.unresolved", link.address, below: below,
      at: link.location)
  }

  /// What a relative address means: by the file, as a browser reads it on the page, or from
  /// `content/`.
  private func meant(
    by path: String, in file: PageFile, _ below: String?
  ) -> SiteAddressBook.Entry? {
    let named = SitePath.resolve(path, from: file.path.text)
    return named.flatMap { $0.hasPrefix("content/") ? $0 : nil }
      .flatMap { book.entry(named: $0, in: file.language) }
      ?? below.flatMap(book.entry(publishedAt:)) ?? book.entry(named: path, in: file.language)
  }

  /// What a path from the host's root means.
  private func meant(
    from hostPath: String, _ below: String?, in file: PageFile
  ) -> SiteAddressBook.Entry? {
    if let below {
      return book.entry(publishedAt: below)
        ?? (isPublished(below) ? nil : book.entry(named: below, in: file.language))
    }
    // What else the host has is not known.
    let path = String(Substring(hostPath.utf8.dropFirst()))
    guard path.endsInBytes(of: ".md") || path.hasPrefix("content/") else { return nil }
    return book.entry(named: path, in: file.language)
  }

  func isPublished(_ path: String) -> Bool {
    paths.contains(path)
      || (path.isEmpty || path.endsInBytes(of: "/")) && paths.contains(path + "index.html")
  }

  /// Whether something of which this build doesn't know may stand at a path.
  func mayBePublished(_ path: String) -> Bool {
    if !table.unread.isEmpty { return true }
    return site.settings.indices.contains { index in
      let language = site.settings[index].language
      guard site.index(of: language) == nil, !table.unreleased.contains(language) else {
        return false
      }
      let folder = site.configuration.folder(of: language)
      return folder.isEmpty || path == folder || path.hasPrefix(folder + "/")
    }
  }
}

extension SiteLinkChecker {
  private func misnamed(
    _ link: PageOutline.SiteLink, _ entry: SiteAddressBook.Entry, in file: PageFile, suffix: String
  ) -> Diagnostic {
    switch entry {
    case .page where link.isShown:
      Diagnostic(
        error: "image.missing", at: link.location, "'\(link.address)' is no picture")
    case .page(let folder, let key):
      Diagnostic(
        error: "link.maybe-page", at: link.location,
        "pages are linked by their files, not by '\(link.address)'",
        hint: hint("content/\(folder)/\(key).md", from: file, known(suffix, of: key, in: folder)))
    case .asset(let path):
      Diagnostic(
        error: link.isShown ? "image.missing" : "link.unresolved", at: link.location,
        "assets are named by their files, not by '\(link.address)'",
        hint: hint("content/" + ContentFolder.path(ofKey: path), from: file, suffix))
    }
  }

  private func hint(_ path: String, from file: PageFile, _ suffix: String) -> String {
    let link = SitePath.relative(SourcePath(path), to: file.path).replacing(" ", with: "%20")
    return "did you mean '\(link)\(suffix)'?"
  }

  /// What stands behind a page's address, with the id that is meant in the place of one that the page
  /// hasn't.
  private func known(_ suffix: String, of key: PageKey, in folder: String) -> String {
    guard let sign = suffix.firstIndex(of: "#"), let language = Language(folder),
      let page = table.shown(key, in: language)
    else { return suffix }
    let id = String(
      decoding: BaseURL.decoded(Array(suffix[suffix.index(after: sign)...].utf8)[...]),
      as: UTF8.self)
    let ids = page.ids(defaultSections: table.configuration.sections)
    if ids.contains(id) { return suffix }
    return suffix[..<sign] + (NearestName.to(id, among: ids).map { "#" + $0 } ?? "")
  }

  func unpublished(
    _ id: String, _ address: String, below: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      error: id, at: place, "nothing is published at '\(address)'",
      hint: isPublished(below + "/")
        ? "did you mean '\(address)/'?"
        : "if the host has it, write links: {exclude: [\"\(site.base.path)\(below)\"]} in site.yaml"
    )
  }

  private func dead(_ link: PageOutline.SiteLink) -> Diagnostic {
    let address = link.address
    if link.isShown {
      return Diagnostic(
        error: "image.missing", at: link.location, "no picture at '\(address)'",
        hint: "pictures belong in content/assets/")
    }
    return Diagnostic(
      error: "link.unresolved", at: link.location, "'\(address)' leads to no page and no file",
      hint: address.hasPrefix("www.")
        ? "did you mean 'https://\(address)'?"
        : "pages end in .md, files belong in content/assets/")
  }
}
