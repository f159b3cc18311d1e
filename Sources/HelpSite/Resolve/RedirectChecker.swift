import Text

/// Checks what redirects say of each other and of what is published.
struct RedirectChecker {
  let resolved: RedirectResolver.Resolved
  let base: BaseURL
  /// Knows what is published.
  let links: SiteLinkChecker
  /// The files of the output that no redirect asks for, in component order.
  private let files: [OutputPath]
  /// The paths below the base that are redirected, by the file that would stand there.
  private let former: [String: RedirectResolver.Resolved.Place?]

  init(
    _ resolved: RedirectResolver.Resolved, base: BaseURL, links: SiteLinkChecker,
    files: [some AddressedFile]
  ) {
    self.resolved = resolved
    self.base = base
    self.links = links
    self.files =
      resolved.patterns.isEmpty
      ? []
      : files.filter { $0.source.location.file != Self.file }.map(\.path)
        .sorted(by: OutputPath.byComponents)
    var former: [String: RedirectResolver.Resolved.Place?] = [:]
    if !resolved.places.isEmpty {
      for redirect in resolved.redirects {
        former.updateValue(nil, forKey: redirect.from.outputPath.text)
      }
      for place in resolved.places where !place.from.isPattern {
        let path = PageAddress(redirected: place.from.text, base: base).outputPath.text
        former.updateValue(place, forKey: path)
      }
    }
    self.former = former
  }

  static let file: SourcePath = "content/redirects.yaml"

  func diagnostics() -> [Diagnostic] {
    resolved.places.compactMap(problem) + resolved.patterns.compactMap(shadowed) + doubles()
  }

  private func problem(of place: RedirectResolver.Resolved.Place) -> Diagnostic? {
    if place.from.isPattern, place.keepsRest { return patternProblem(of: place) }
    if let next = former[output(of: place.path)] {
      return chain(place, end(of: next))
    }
    if let pattern = pattern(over: place.path) { return chain(place, pattern.target) }
    guard !links.isPublished(place.path), !links.mayBePublished(place.path) else {
      return misnamed(place)
    }
    return Diagnostic(
      error: "redirect.target", at: place.location, "nothing is published at '/\(place.path)'",
      hint: links.isPublished(place.path + "/") ? "did you mean '/\(place.path)/'?" : nil)
  }

  /// Pages have keys, which stay when their addresses change.
  private func misnamed(_ place: RedirectResolver.Resolved.Place) -> Diagnostic? {
    guard case .page(_, let key)? = links.book.entry(publishedAt: place.path), !place.path.isEmpty
    else { return nil }
    return Diagnostic(
      error: "redirect.target", at: place.location,
      "pages are named by their keys, not by '/\(place.path)'", hint: "did you mean '\(key)'?")
  }

  /// What stands behind `*` isn't known, so only the beginnings can be compared.
  private func patternProblem(of place: RedirectResolver.Resolved.Place) -> Diagnostic? {
    if place.path.beginsInBytes(with: place.from.text) {
      return Diagnostic(
        error: "redirect.loop", at: place.location, "'\(place.from)' leads back to itself")
    }
    return pattern(over: place.path).map { chain(place, $0.target) }
  }

  private func pattern(over path: String) -> RedirectPattern? {
    resolved.patterns.first { path.beginsInBytes(with: $0.prefix) }
  }

  /// The path where a chain ends; `nil` if it leads back to itself.
  private func end(of first: RedirectResolver.Resolved.Place?) -> String? {
    guard var place = first else { return "" }
    var seen: Set<String> = []
    while let next = former[output(of: place.path)] {
      guard seen.insert(place.path).inserted else { return nil }
      guard let next else { return "" }
      place = next
    }
    return "/" + place.path
  }

  private func chain(_ place: RedirectResolver.Resolved.Place, _ end: String?) -> Diagnostic {
    guard let end else {
      return Diagnostic(
        error: "redirect.loop", at: place.location, "'\(place.from)' leads back to itself")
    }
    return Diagnostic(
      error: "redirect.chain", at: place.location, "'/\(place.path)' is redirected itself",
      hint: end.isEmpty || end.utf8.last == UInt8(ascii: "*")
        ? "write what that leads to" : "write '\(place.from): \(end)'")
  }

  /// The file that would stand at an old path.
  private func output(of path: String) -> String {
    PageAddress(redirected: path, base: base).outputPath.text
  }

  /// On some hosts a pattern hides the files below it.
  private func shadowed(_ pattern: RedirectPattern) -> Diagnostic? {
    let folder = OutputPath(pattern.prefix).folder
    guard let first = files.inside(folder).map(\.text).min(by: PathOrder.byBytes) else {
      return nil
    }
    return Diagnostic(
      error: "redirect.shadowed", at: pattern.location,
      "'\(first)' stands below the pattern '/\(pattern.prefix)*'",
      hint: "write a pattern below which nothing stands, or a line for each address")
  }

  /// Two lines can have one pattern, if one of them is for all languages.
  private func doubles() -> [Diagnostic] {
    var seen: [String: SourceLocation] = [:]
    return resolved.patterns.compactMap { pattern in
      guard let first = seen.updateValue(pattern.location, forKey: pattern.prefix) else {
        return nil
      }
      return Diagnostic(
        error: "url.conflict", at: pattern.location,
        "two lines for '/\(pattern.prefix)*': this one and \(first)", hint: "take one of them out")
    }
  }
}
