import CommonMark

extension BodyChecker {
  func checkLink(
    _ node: Node, _ outline: inout PageOutline, _ diagnostics: inout [Diagnostic]
  ) {
    let written = node.destination ?? ""
    let place = location(node)
    _ = expanded(node.title ?? "", at: place, &diagnostics)
    guard let destination = expanded(written, at: place, &diagnostics) else { return }
    switch LinkTarget(destination, in: file.path) {
    case .page(let folder, let key, let fragment):
      if let language = keys.language(of: key, linkedIn: folder) {
        outline.pageLinks.append(
          .init(language: language, key: key, fragment: fragment, location: place))
      } else {
        diagnostics.append(unresolved(written, folder: folder, key: key, at: place))
      }
    case .fragment(let id):
      outline.pageLinks.append(.init(fragment: id, location: place))
    case .contact(let channel): checkChannel(channel, at: place, &diagnostics)
    case .asset(let path, _): checkAsset(path, at: place, id: "link.unresolved", &diagnostics)
    case .forbidden(let scheme): diagnostics.append(forbidden(scheme, at: place))
    case .other: diagnostics += problem(ofOther: destination, at: place).map { [$0] } ?? []
    }
    let invisible =
      InvisibleCharacter.first(in: written) ?? InvisibleCharacter.first(inTextOf: node)
    invisible.map { diagnostics.append($0.diagnostic(at: place)) }
  }

  func checkImage(
    _ node: Node, _ outline: inout PageOutline, _ diagnostics: inout [Diagnostic]
  ) {
    let written = node.destination ?? ""
    let place = location(node)
    _ = expanded(node.title ?? "", at: place, &diagnostics)
    if !node.hasText { diagnostics.append(withoutText(written, at: place)) }
    switch LinkTarget(written, in: file.path) {
    case .asset(let path, _): checkAsset(path, at: place, id: "image.missing", &diagnostics)
    case .forbidden(let scheme): diagnostics.append(forbidden(scheme, at: place))
    case .contact, .page:
      diagnostics.append(
        Diagnostic(error: "image.missing", at: place, "'\(written)' is no picture"))
    case .other where isRelative(written):
      diagnostics.append(
        Diagnostic(
          error: "image.missing", at: place, "no picture at '\(written)'",
          hint: "pictures belong in content/assets/"))
    case .other: outline.hasRemoteImages = outline.hasRemoteImages || mayBeRemote(written)
    case .fragment: break
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

  private func isRelative(_ address: String) -> Bool {
    URLScheme.of(address) == nil && !address.isEmpty
      && !["/", "\\", "#", "?"].contains(where: address.hasPrefix)
  }

  /// A warning for an address that leads elsewhere than its author thinks.
  private func problem(ofOther address: String, at place: SourceLocation) -> Diagnostic? {
    if address.isEmpty {
      return Diagnostic(warning: "link.nowhere", at: place, "the link has no address")
    }
    guard isRelative(address) else { return LinkHost(address)?.diagnostic(at: place) }
    let path = address.prefix { $0 != "#" && $0 != "?" }
    if let page = page(meantBy: String(path)) {
      return Diagnostic(
        warning: "link.maybe-page", at: place, "'\(address)' is no address of a page",
        hint: "did you mean '\(page)\(address.dropFirst(path.count))'?")
    }
    return Diagnostic(
      warning: "link.nowhere", at: place, "'\(address)' leads to no page and no file",
      hint: address.hasPrefix("www.")
        ? "did you mean 'https://\(address)'?"
        : "pages end in .md, files belong in content/assets/")
  }

  /// The link to the page whose name was written without `.md`, or as it is published.
  private func page(meantBy path: String) -> String? {
    let stem =
      ["/index.html", ".html", "/"].first(where: path.hasSuffix)
      .map { path.dropLast($0.count) } ?? path[...]
    let link = stem + ".md"
    guard case .page(let folder, let key, _) = LinkTarget(String(link), in: file.path),
      keys.language(of: key, linkedIn: folder) != nil
    else { return nil }
    return String(link)
  }

  /// The destination with its facts filled in; `nil` after a diagnostic.
  private func expanded(
    _ destination: String, at place: SourceLocation, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    guard Placeholder.mayStand(in: destination) else { return destination }
    let problems = names.problems(in: destination)
    diagnostics += problems.map { $0.diagnostic(at: place) }
    guard problems.isEmpty else { return nil }
    return source.facts[file.language]?.expanded(destination) ?? destination
  }

  private func checkChannel(
    _ channel: String, at place: SourceLocation, _ diagnostics: inout [Diagnostic]
  ) {
    guard !names.channels.contains(channel) else { return }
    diagnostics.append(
      Diagnostic(
        error: "contact.unknown", at: place, "no channel '\(channel)' in contact.yaml",
        hint: NearestName.hint(channel, among: names.channels)))
  }

  private func checkAsset(
    _ path: String, at place: SourceLocation, id: String, _ diagnostics: inout [Diagnostic]
  ) {
    guard source.assets[path] == nil else { return }
    diagnostics.append(
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
    _ written: String, folder: String, key: String, at place: SourceLocation
  ) -> Diagnostic {
    let near = NearestName.to(key, among: keys.all)
    return Diagnostic(
      error: "link.unresolved", at: place, "no page at '\(written)'",
      hint: near.map {
        "did you mean '\(SitePath.relative("content/\(folder)/\($0).md", to: file.path))'?"
      })
  }
}

extension Node {
  /// Whether anything but white space is written inside.
  fileprivate var hasText: Bool {
    descendants.contains { node in
      switch node.kind {
      case .text, .code:
        node.withLiteral { literal in literal.contains { $0 != 0x20 && $0 != 0x0A } }
      default: false
      }
    }
  }
}
