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
    case .asset(let path, let suffix):
      ContentFolder.path(ofKey: withoutLanguage(path)) + suffix
    case .contact, .forbidden: link.written
    case .other: address(link.written)
    }
  }

  /// Whether an address names a language.
  func isLocalized(_ link: BodyLink) -> Bool {
    guard case .other = link.target else { return false }
    return address(link.written) != address(link.written, keepingLanguages: true)
  }

  /// A path whose file's name doesn't end in the tag of a language of the site: `a/menu-de.png` is
  /// `a/menu.png`.
  private func withoutLanguage(_ path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[$0...] } ?? path[...]
    guard let dot = name.lastIndex(of: "."),
      let mark = name[..<dot].lastIndex(where: { "-_.".contains($0) }),
      tags.contains(name[name.index(after: mark)..<dot].lowercased())
    else { return path }
    return String(path[..<mark] + path[dot...])
  }

  /// Code without what names a language of the site in its paths: `/de/start` is `/start`.
  func code(_ code: String) -> String {
    guard code.utf8.contains(UInt8(ascii: "/")) else { return code }
    return tags.reduce(code) { code, tag in code.replacing("/\(tag)/", with: "/") }
  }

  /// An address without what names a language in its host, its path and its query:
  /// `https://de.example.org/de-de/a?hl=de` is `https://example.org/a`.
  private func address(_ destination: String, keepingLanguages: Bool = false) -> String {
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
      if labels.count > 2, !keepingLanguages, isLanguage(labels[0]) { labels.removeFirst() }
      if labels.count > 2, labels[0] == "www", !keepingLanguages { labels.removeFirst() }
      head = [parts[0].lowercased(), "", labels.joined(separator: ".")]
      parts.removeFirst(3)
    }
    let kept = head + parts.filter { keepingLanguages || !isLanguage($0[...]) }
    // A folder's address has a slash at its end, or is redirected there.
    let ends = kept.count > 1 && kept.last == "" ? kept.dropLast() : kept[...]
    let path = ends.joined(separator: "/")
    if keepingLanguages { return path + destination[end...] }
    return withoutLanguage(path) + query(destination[end...])
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
