import CommonMark
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
    case .other: check(other: address, at: place, &findings)
    }
    let invisible =
      InvisibleCharacter.first(in: written)
      ?? InvisibleCharacter.first(in: body.elements(in: link.index))
    invisible.map { findings.diagnostics.append($0.diagnostic(at: place)) }
  }

  func check(
    image: BodyLink, in body: borrowing PreparedBody, _ findings: inout Findings
  ) {
    let written = image.written
    let place = location(body.elements[image.index].node)
    _ = isSound(image.title, at: place, &findings)
    if !body.elements(in: image.index).contains(where: \.hasText) {
      findings.diagnostics.append(withoutText(written, at: place))
    }
    if let problem = problem(showing: image, at: body.elements[image.index].node, place) {
      findings.diagnostics.append(problem)
      return
    }
    switch image.target {
    case .asset(let path, _): checkAsset(path, at: place, id: "image.missing", &findings)
    case .forbidden(let scheme): findings.diagnostics.append(forbidden(scheme, at: place))
    case .contact, .page:
      findings.diagnostics.append(
        Diagnostic(error: "image.missing", at: place, "'\(written)' is no picture"))
    case .other where mayBeOwn(written): add(written, isShown: true, at: place, &findings)
    case .other:
      findings.outline.hasRemoteImages = findings.outline.hasRemoteImages || mayBeRemote(written)
    case .fragment: break
    }
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

  /// An error for what the page can't show in the place of a picture.
  private func problem(
    showing image: BodyLink, at node: Node, _ place: SourceLocation
  ) -> Diagnostic? {
    let written = image.written
    let hint = "link it: [\(node.plainText)](\(written))"
    switch MediaKind(of: written) {
    case .picture, nil: return nil
    case .document:
      return Diagnostic(
        error: "image.type", at: place, "a page can't show '\(written)' as a picture", hint: hint)
    case .video, .audio:
      if !mayBeOwn(written), mayBeRemote(written) {
        return Diagnostic(
          error: "image.type", at: place, "a page plays no file of another host: '\(written)'",
          hint: "put it into content/assets/, or \(hint)")
      }
      guard node.isInLink else { return nil }
      return Diagnostic(
        error: "image.type", at: place, "'\(written)' can't be played within a link",
        hint: "take it out of the link")
    }
  }

  /// Whether an address that isn't relative may lead to another host: browsers read `\\` as `/`.
  private func mayBeRemote(_ address: String) -> Bool {
    let start = address.prefix(2).map { $0 == "\\" ? "/" : $0 }
    return URLScheme.of(address) != nil || start == ["/", "/"]
  }

  private func withoutText(_ written: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      warning: "image.no-alt", at: place, "the picture '\(written)' has no text in its place",
      hint: "say what it shows: ![what it shows](\(written))")
  }

  /// Finds what is wrong with an address that names no file.
  func check(
    other address: String, at place: SourceLocation, _ findings: inout Findings
  ) {
    if address.isEmpty {
      findings.diagnostics.append(
        Diagnostic(warning: "link.nowhere", at: place, "the link has no address"))
    } else if mayBeOwn(address) {
      add(address, isShown: false, at: place, &findings)
    } else if let host = LinkHost(address) {
      findings.diagnostics.append(host.diagnostic(at: place))
    }
  }

  /// Leaves an address to be checked when all pages are known.
  func add(
    _ address: String, isShown: Bool, at place: SourceLocation, _ findings: inout Findings
  ) {
    findings.outline.siteLinks.append(.init(address: address, isShown: isShown, location: place))
  }

  /// Whether an address that names no file may be of this site's host.
  func mayBeOwn(_ address: String) -> Bool {
    guard !address.isEmpty, !["\\", "#", "?"].contains(where: address.hasPrefix) else {
      return false
    }
    if URLScheme.of(address) == nil, !address.hasPrefix("//") { return true }
    let path = address.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    return source.configuration.baseURL.hostPath(of: Array(path)[...], in: "") != nil
  }

  /// Whether all that a text names in braces is a fact; `false` after a diagnostic.
  private func isSound(
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
    findings.diagnostics.append(
      Diagnostic(
        error: id, at: place, "no file 'content/assets/\(path)'",
        hint: NearestName.to(path, among: source.assets.assets.keys).map {
          "did you mean '\(SitePath.relative("content/assets/\($0)", to: file.path))'?"
        }))
  }

  private func forbidden(_ scheme: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      error: "url.scheme", at: place, "addresses of the scheme '\(scheme)' are not allowed",
      hint: NearestName.hint(scheme, among: URLScheme.allowed)
        ?? "allowed: \(URLScheme.allowed.sorted().joined(separator: ", "))")
  }

  private func unresolved(
    _ written: String, folder: String, _ name: String, at place: SourceLocation
  ) -> Diagnostic {
    let near = NearestName.to(name, among: keys.all.lazy.map(\.text))
    return Diagnostic(
      error: "link.unresolved", at: place, "no page at '\(written)'",
      hint: near.map {
        "did you mean '\(SitePath.relative("content/\(folder)/\($0).md", to: file.path))'?"
      })
  }
}

extension BodyElement {
  /// Whether anything but white space is written in it.
  fileprivate var hasText: Bool {
    guard kind == .text || kind == .code else { return false }
    return node.withLiteral { literal in literal.contains { $0 != 0x20 && $0 != 0x0A } }
  }
}
