import Languages
import Text

/// An address that the site had: a path, or all paths that begin alike.
struct FormerPath: Hashable, Sendable {
  /// Below the base, no slash at the start: `en/old-faq/` or `old/refund.html`; of a pattern what
  /// stands before its `*`, which ends in a slash.
  let text: String
  /// Whether it stands for all that begins so: `/old/*`.
  let isPattern: Bool

  /// What a path or a target begins with that has a line for all languages: `{language}/`.
  static let language = "{language}/"

  /// Whether it is a path in each language.
  var isOfLanguages: Bool { text.beginsInBytes(with: Self.language) }

  /// The path in the folder of a language; an empty folder is the root.
  func placed(in folder: String) -> FormerPath {
    FormerPath(text: Self.placed(text, in: folder), isPattern: isPattern)
  }

  static func placed(_ text: String, in folder: String) -> String {
    guard text.beginsInBytes(with: language) else { return text }
    let rest = Substring(text.utf8.dropFirst(language.utf8.count))
    return (folder.isEmpty ? "" : folder + "/") + rest
  }

  /// Reads what stands in `redirects.yaml`: `/old/`, `/{language}/old.html`, `/old/*`; it is `nil` if
  /// that is no path below the base.
  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    let path = Substring(text.utf8.dropFirst())
    // The last one is empty behind a slash; any other would make the address of another host.
    let names = SitePath.names(of: path, omittingEmpty: false)
    let isPattern = names.count > 1 && names.last == "*"
    var parts = names[...]
    if parts.first.map({ $0 + "/" == Self.language }) == true { parts = parts.dropFirst() }
    if isPattern || parts.count > 1 && parts.last == "" { parts = parts.dropLast() }
    guard !path.utf8.isEmpty, !path.utf8.contains(where: { "?#%".utf8.contains($0) }),
      !parts.contains(where: Self.isRefused)
    else { return nil }
    self.text = isPattern ? String(Substring(path.utf8.dropLast())) : String(path)
    self.isPattern = isPattern
  }

  private init(text: String, isPattern: Bool) {
    self.text = text
    self.isPattern = isPattern
  }

  /// Hidden files aren't published; one of them rules the server.
  private static func isRefused(_ name: Substring) -> Bool {
    name.isEmpty || name.utf8.first == UInt8(ascii: ".")
      || name.utf8.contains { "*{}".utf8.contains($0) }
  }
}

extension FormerPath: CustomStringConvertible {
  /// As it stands in `redirects.yaml`.
  var description: String { "/" + text + (isPattern ? "*" : "") }
}
