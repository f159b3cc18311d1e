import CommonMark
import Languages
import Text

extension BodyChecker {
  func check(
    link: BodyLink, in body: borrowing PreparedBody, _ findings: inout Findings
  ) {
    let written = link.written
    let place = location(body.elements[link.index].node)
    _ = isSound(link.title, at: place, &findings)
    guard isSound(written, at: place, &findings) else { return }
    let (address, target) = link.filled(with: source.facts[file.language], in: file.path)
    switch target {
    case .page(let folder, let name, _, let fragment):
      checkPage(written, folder: folder, name, fragment, at: place, &findings)
    case .fragment(let id):
      findings.outline.pageLinks.append(.init(fragment: id, location: place))
    case .contact(let channel): checkChannel(channel, at: place, &findings)
    case .asset(let path, _): checkAsset(path, at: place, id: "link.unresolved", &findings)
    case .forbidden(let scheme): findings.diagnostics.append(forbidden(scheme, at: place))
    case .other where address != written && !Self.isAddress(address):
      findings.diagnostics.append(
        Diagnostic(
          error: "fact.place", at: place, "'\(written)' is no address: its fact is no url",
          hint: "link to a page's file, or to a fact of the type url"))
    case .other: check(other: address, at: place, &findings)
    }
    let invisible =
      InvisibleCharacter.first(in: written)
      ?? InvisibleCharacter.first(in: body.elements(in: link.index))
    invisible.map { findings.diagnostics.append($0.diagnostic(at: place)) }
  }

  func checkPage(
    _ written: String, folder: String, _ name: String, _ fragment: String?,
    at place: SourceLocation, _ findings: inout Findings
  ) {
    guard let page = keys.page(name, linkedIn: folder) else {
      findings.diagnostics.append(unresolved(written, folder: folder, name, at: place))
      return
    }
    findings.outline.pageLinks.append(
      .init(language: page.language, key: page.key, fragment: fragment, location: place))
  }

  /// Whether what a fact gave has the form of an address, and not that of a number or a period.
  private static func isAddress(_ text: String) -> Bool {
    URLScheme.of(text) != nil || text.hasPrefix("/") || text.hasPrefix("#")
      || text.contains("/") && !text.contains(" ")
  }

  /// Finds what is wrong with an address that names no file.
  func check(
    other address: String, at place: SourceLocation, _ findings: inout Findings
  ) {
    if Self.isEmpty(address) {
      findings.diagnostics.append(
        Diagnostic(warning: "link.nowhere", at: place, "the link has no address"))
    } else if address.hasPrefix("///") {
      let path = address.drop { $0 == "/" }
      findings.diagnostics.append(
        Diagnostic(
          error: "link.unresolved", at: place,
          "'\(address)' leads to the host '\(path.prefix { !"/?#".contains($0) })'",
          hint: "begin an address of this site with one slash, that of another with https://"))
    } else if mayBeOwn(address) {
      add(address, isShown: false, at: place, &findings)
    } else if let host = LinkHost(address) {
      findings.diagnostics.append(host.diagnostic(at: place))
    }
  }

  /// Whether an address is none, or nothing but a scheme: `https://`, `mailto:`.
  private static func isEmpty(_ address: String) -> Bool {
    guard URLScheme.of(address) != nil else { return address.isEmpty }
    return address.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst()
      .allSatisfy { $0 == UInt8(ascii: "/") }
  }

  /// Leaves an address to be checked when all pages are known.
  func add(
    _ address: String, isShown: Bool, at place: SourceLocation, _ findings: inout Findings
  ) {
    findings.outline.siteLinks.append(.init(address: address, isShown: isShown, location: place))
  }

  /// Whether an address that names no file may be of this site's host.
  func mayBeOwn(_ address: String) -> Bool {
    guard !address.isEmpty, !["\\", "/\\", "#", "?"].contains(where: address.hasPrefix) else {
      return false
    }
    if URLScheme.of(address) == nil, !address.hasPrefix("//") { return true }
    let path = address.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    return source.configuration.baseURL.hostPath(of: Array(path)[...], in: "") != nil
  }

  /// Whether all that a text names in braces is a fact; `false` after a diagnostic.
  func isSound(
    _ text: String, at place: SourceLocation, _ findings: inout Findings
  ) -> Bool {
    guard Placeholder.mayStand(in: text) else { return true }
    findings.outline.hasFacts = true
    let problems = names.problems(in: text, of: file.language)
    findings.diagnostics += problems.map { $0.diagnostic(at: place) }
    return problems.isEmpty
  }

  func checkChannel(
    _ channel: String, at place: SourceLocation, _ findings: inout Findings
  ) {
    guard !names.channels.contains(channel) else { return }
    findings.diagnostics.append(
      Diagnostic(
        error: "contact.unknown", at: place, "no channel '\(channel)' in contact.yaml",
        hint: NearestName.hint(channel, among: names.channels)))
  }

  func checkAsset(
    _ path: String, at place: SourceLocation, id: String, _ findings: inout Findings
  ) {
    guard source.assets[path] == nil else { return }
    let name = ContentFolder.path(ofKey: path)
    let types = ContentFolder(of: SourcePath("content/" + name))?.types
    if let ending = types.flatMap({ AssetTypes.unpublished(path, besides: $0) }) {
      findings.diagnostics.append(
        Diagnostic(
          error: id, at: place, "files of the type '.\(ending)' are not published",
          hint: AssetTypes.hint(insteadOf: ending)))
      return
    }
    findings.diagnostics.append(
      Diagnostic(
        error: id, at: place, "no file 'content/\(name)'",
        hint: NearestName.to(path, among: source.assets.assets.keys).map {
          let near = SourcePath("content/" + ContentFolder.path(ofKey: $0))
          return "did you mean '\(SitePath.relative(near, to: file.path))'?"
        }))
  }

  func forbidden(_ scheme: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      error: "url.scheme", at: place, "addresses of the scheme '\(scheme)' are not allowed",
      hint: NearestName.hint(scheme, among: URLScheme.allowed)
        ?? "allowed: \(URLScheme.allowed.sorted().joined(separator: ", "))")
  }

  private func unresolved(
    _ written: String, folder: String, _ name: String, at place: SourceLocation
  ) -> Diagnostic {
    let meant =
      nameFromTop(written)
      ?? NearestName.to(name, among: keys.all.lazy.map(\.text))
      .map { (folder, $0) }
    return Diagnostic(
      error: "link.unresolved", at: place, "no page at '\(written)'",
      hint: meant.map { folder, name in
        "did you mean '\(SitePath.relative("content/\(folder)/\(name).md", to: file.path))'?"
      })
  }

  /// The page whose path was written from the language's folder, or from `content/`.
  private func nameFromTop(_ written: String) -> (folder: String, name: String)? {
    let path = written.prefix { $0 != "#" && $0 != "?" }
    var names = SitePath.names(of: path).filter { $0 != "." && $0 != ".." }[...]
    if names.first == "content" { names = names.dropFirst() }
    let folder = file.language.tag
    if names.first == folder[...] { names = names.dropFirst() }
    let name = String(names.joined(separator: "/").dropLast(".md".count))
    return keys.page(name, linkedIn: folder).map { (folder, $0.key.text) }
  }
}
