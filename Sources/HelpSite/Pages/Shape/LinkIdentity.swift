import Languages
import Text

/// The target of a link or a picture, written alike in all languages.
struct LinkIdentity {
  /// The page that it stands in: `content/de/refunds.md`.
  let file: PageFile
  /// The tags of the site's languages, in lower case: they may stand in other sites' addresses.
  let tags: Set<String>

  func text(of link: BodyLink) -> String {
    switch link.target {
    case .page(_, let key, _, let fragment): key + ".md" + (fragment.map { "#" + $0 } ?? "")
    case .fragment(let id): file.key.text + ".md#" + id
    case .asset(let path, let suffix): "assets/" + path + suffix
    case .contact, .forbidden: link.written
    case .other: address(link.written)
    }
  }

  /// An address without what names a language in its host, its path and its query:
  /// `https://de.example.org/de-de/a?hl=de` is `https://example.org/a`.
  private func address(_ destination: String) -> String {
    if destination.contains("{{") {
      return Placeholder.withoutForms(destination).filter { $0 != " " }
    }
    guard URLScheme.of(destination)?.hasPrefix("http") ?? true else { return destination }
    let end = destination.firstIndex { $0 == "?" || $0 == "#" } ?? destination.endIndex
    var parts = destination[..<end].split(separator: "/", omittingEmptySubsequences: false)
      .map(String.init)
    var head: [String] = []
    if parts.count > 2, parts[1].isEmpty {
      var labels = parts[2].lowercased().split(separator: ".", omittingEmptySubsequences: false)
      if labels.count > 2, isLanguage(labels[0]) { labels.removeFirst() }
      head = [parts[0].lowercased(), "", labels.joined(separator: ".")]
      parts.removeFirst(3)
    }
    return (head + parts.filter { !isLanguage($0[...]) }).joined(separator: "/")
      + query(destination[end...])
  }

  /// What stands behind a path, without the fields of the query whose value is a language.
  private func query(_ text: Substring) -> String {
    guard text.first == "?" else { return String(text) }
    let end = text.firstIndex(of: "#") ?? text.endIndex
    let fields = text[..<end].dropFirst().split(separator: "&").filter { field in
      guard let sign = field.firstIndex(of: "=") else { return true }
      return !isLanguage(field[field.index(after: sign)...])
    }
    return (fields.isEmpty ? "" : "?" + fields.joined(separator: "&")) + text[end...]
  }

  /// Whether it is the tag of a language, of the site's or, with two letters, of any: `en`, `de-de`.
  private func isLanguage(_ part: Substring) -> Bool {
    let tag = part.lowercased().replacing("_", with: "-")
    if tags.contains(tag) { return true }
    guard tag.utf8.count <= 10, tag.prefix(while: { $0 != "-" }).utf8.count == 2 else {
      return false
    }
    return Language.canonical(tag)?.lowercased() == tag
  }
}
