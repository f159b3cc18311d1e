/// What the destination of a link or image means.
enum LinkTarget: Hashable, Sendable {
  /// A page by its language folder and key, with the id behind `#`.
  case page(folder: String, key: String, fragment: String?)
  /// An id of the same page.
  case fragment(String)
  /// A channel of `contact.yaml`.
  case contact(String)
  /// A file of `content/assets/`, by its path below it, with what follows (`#page=2`).
  case asset(path: String, suffix: String)
  /// Any other address, as the author wrote it.
  case other
  /// An address whose scheme is not on the allow list.
  case forbidden(scheme: String)

  /// - Parameters:
  ///   - destination: as cmark gives it, entities and backslashes resolved.
  ///   - file: the page that it stands in, relative to the site folder.
  init(_ destination: String, in file: String) {
    if let scheme = URLScheme.of(destination) {
      if scheme == "contact" {
        self = .contact(String(destination.dropFirst("contact:".count)))
      } else {
        self = URLScheme.allowed.contains(scheme) ? .other : .forbidden(scheme: scheme)
      }
      return
    }
    let pathEnd = destination.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
    let path = destination[..<(pathEnd ?? destination.endIndex)]
    let suffix = String(destination[path.endIndex...])
    if path.isEmpty, suffix.hasPrefix("#"), suffix != "#" {
      self = .fragment(Self.decoded(suffix.dropFirst()))
      return
    }
    guard !path.isEmpty, !path.hasPrefix("/"),
      let resolved = SitePath.resolve(Self.decoded(path), from: file)
    else {
      self = .other
      return
    }
    self = Self.file(resolved, suffix: suffix)
  }

  private static func file(_ path: String, suffix: String) -> Self {
    let assets = "content/assets/"
    if path.hasPrefix(assets) {
      return .asset(path: String(path.dropFirst(assets.count)), suffix: suffix)
    }
    guard path.hasSuffix(".md"), path.hasPrefix("content/") else { return .other }
    let fragment = suffix.hasPrefix("#") && suffix != "#" ? decoded(suffix.dropFirst()) : nil
    let parts = path.dropFirst("content/".count).split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return .other }
    return .page(
      folder: String(parts[0]), key: String(parts[1].dropLast(".md".count)), fragment: fragment)
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    let text = String(text)
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    return String(decoding: URLScheme.percentDecoded(text), as: UTF8.self)
  }
}
