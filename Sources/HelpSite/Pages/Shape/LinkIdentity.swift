/// The target of a link or a picture, written alike in all languages.
struct LinkIdentity {
  /// The page that it stands in: `content/de/refunds.md`.
  let file: PageFile
  /// The tags of the site's languages, in lower case: they may stand in other sites' addresses.
  let tags: Set<String>

  func text(of link: BodyLink) -> String {
    switch link.target {
    case .page(_, let key, let fragment): key + ".md" + (fragment.map { "#" + $0 } ?? "")
    case .fragment(let id): file.key.text + ".md#" + id
    case .asset(let path, let suffix): "assets/" + path + suffix
    case .contact, .forbidden: link.written
    case .other: address(link.written)
    }
  }

  /// An address without what names a language: `https://de.example.org/de/a` is
  /// `https://example.org/a`.
  private func address(_ destination: String) -> String {
    if destination.contains("{{") { return destination.filter { $0 != " " } }
    guard let scheme = URLScheme.of(destination), scheme.hasPrefix("http") else {
      return destination
    }
    let parts = destination.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return destination }
    var labels = parts[2].lowercased().split(separator: ".", omittingEmptySubsequences: false)
    if labels.count > 2, isLanguage(labels[0]) { labels.removeFirst() }
    let path = parts[3...].filter { !isLanguage($0) }
    return ([parts[0].lowercased(), "", labels.joined(separator: ".")] + path.map(String.init))
      .joined(separator: "/")
  }

  private func isLanguage(_ part: Substring) -> Bool {
    tags.contains(part.lowercased().replacing("_", with: "-"))
  }
}
