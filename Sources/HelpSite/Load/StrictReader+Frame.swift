import Languages
import Text
import YAML

/// What `site.yaml` says of the frame around each page.
extension StrictReader {
  /// The most links in one place: more would be a page.
  private static let linkLimit = 50

  mutating func navigation(_ node: YAMLNode?) -> Navigation {
    guard let object = object(node, .navigation) else { return Navigation() }
    return Navigation(
      header: links(object["header"], at: "navigation.header"),
      footer: links(object["footer"], at: "navigation.footer"))
  }

  private mutating func links(_ node: YAMLNode?, at path: WordPath) -> [FrameLink] {
    let nodes = limited(list(node) ?? [], to: Self.linkLimit, "links")
    var ids = HeadingIDs(explicit: [])
    return nodes.compactMap { node in
      guard let object = object(node, .link) else { return nil }
      return link(object, at: path, for: audience(of: object), &ids)
    }
  }

  /// Whom something is for that has the keys `languages` and `markets`.
  mutating func audience(of object: StrictObject) -> Audience {
    Audience(
      languages: Set(languages(object["languages"])), markets: Set(markets(object["markets"])))
  }

  /// What is known of a link by its target, since words change.
  private mutating func link(
    _ object: StrictObject, at path: WordPath, for audience: Audience, _ ids: inout HeadingIDs
  ) -> FrameLink? {
    switch (object["page"], object["url"]) {
    case (.some, let url?):
      report("value", url, "the link has both 'page' and 'url'", hint: "keep one of them")
      return nil
    case (let page?, nil):
      let name = text(page)
      let words = localized(
        object["text"], at: "\(path).\(ids.id(for: name ?? "")).text", for: audience)
      guard let name else { return nil }
      let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let fragment = parts.count > 1 ? String(parts[1]) : nil
      return FrameLink(
        text: words, target: .page(PageKey(String(parts[0])), fragment: fragment),
        audience: audience, location: location(page))
    case (nil, let url?):
      let addresses = webAddresses(url)
      let stem = addresses?.common ?? languages.first.flatMap { addresses?.byLanguage[$0] } ?? ""
      let id = ids.id(for: String(stem.drop { $0 != "/" }))
      let words = required("text", of: object) {
        $0.localized($1, at: "\(path).\(id).text", for: audience)
      }
      guard let addresses, let words else { return nil }
      return FrameLink(
        text: words, target: .address(addresses), audience: audience, location: location(url))
    default:
      report(
        "missing-key", object.node, "the link has neither 'page' nor 'url'",
        hint: "page: a page's key, or url: an address with a text")
      return nil
    }
  }

  /// One address for all languages, or a mapping from language to address.
  private mutating func webAddresses(_ node: YAMLNode) -> LocalizedText? {
    guard let entries = node.mapping else { return webAddress(node).map { LocalizedText($0) } }
    let addresses = byLanguage(node) { reader, node, _ in reader.webAddress(node) }
    if entries.isEmpty { report("empty", node, "the text is empty") }
    return addresses.isEmpty ? nil : LocalizedText(byLanguage: addresses)
  }

  mutating func logo(_ node: YAMLNode?) -> SiteLogo? {
    guard let node else { return nil }
    guard node.mapping != nil else {
      return picture(node).map { SiteLogo(mark: .init(light: $0, dark: nil)) }
    }
    guard let object = object(node, .logo) else { return nil }
    return SiteLogo(
      mark: logoPair("light", "dark", of: object), wide: logoPair("wide", "wideDark", of: object))
  }

  private mutating func logoPair(
    _ light: String, _ dark: String, of object: StrictObject
  ) -> SiteLogo.Pair? {
    let second = picture(object[dark])
    guard let node = object[light] else {
      if let node = object[dark] {
        report("missing-key", node, "the key '\(light)' is missing", hint: "\(dark) goes with it")
      }
      return nil
    }
    return picture(node).map { SiteLogo.Pair(light: $0, dark: second) }
  }

  /// A file of `content/assets/` that pages can show.
  mutating func picture(_ node: YAMLNode?) -> NamedAsset? {
    asset(node, types: ["svg", "png", "webp", "avif", "jpg", "jpeg", "gif"])
  }

  /// A file of `content/assets/` that other sites can show, too.
  mutating func photo(_ node: YAMLNode?) -> NamedAsset? {
    asset(node, types: ["png", "jpg", "jpeg", "webp", "gif"])
  }

  private mutating func asset(_ node: YAMLNode?, types: [String]) -> NamedAsset? {
    guard let node, let path = text(node) else { return nil }
    let lower = path.lowercased()
    guard types.contains(where: { lower.endsInBytes(of: "." + $0) }) else {
      report(
        "value", node, "'\(path)' is no picture that can stand here",
        hint: "a file of content/assets/ that ends in .\(types.joined(separator: ", ."))")
      return nil
    }
    return NamedAsset(path: path, location: location(node))
  }

  /// The most banners: readers skip more than one.
  private static let bannerLimit = 10

  /// One banner, or a list of them.
  mutating func banners(_ node: YAMLNode?) -> [Banner] {
    guard let node, !node.isNull else { return [] }
    if node.mapping != nil { return [banner(node, at: "banner")].compactMap(\.self) }
    let nodes = limited(list(node) ?? [], to: Self.bannerLimit, "banners")
    return nodes.enumerated().compactMap { banner($1, at: "banner.\($0 + 1)") }
  }

  private mutating func banner(_ node: YAMLNode, at path: WordPath) -> Banner? {
    guard let object = object(node, .banner) else { return nil }
    let audience = audience(of: object)
    let words = required("text", of: object) {
      $0.localized($1, at: "\(path).text", for: audience)
    }
    var ids = HeadingIDs(explicit: [])
    let link = self.object(object["link"], .bannerLink).flatMap {
      self.link($0, at: "\(path).link", for: audience, &ids)
    }
    let severity = word(object["severity"], Banner.Severity.self) ?? .info
    let (from, until) = (date(object["from"]), date(object["until"]))
    if let from, let until, until < from, let node = object["until"] {
      report("value", node, "the last day, \(until), is before the first, \(from)")
    }
    guard let words else { return nil }
    return Banner(
      text: words, severity: severity, link: link, from: from, until: until, audience: audience,
      location: location(object["until"] ?? object.node))
  }
}
