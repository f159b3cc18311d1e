import Text

/// A folder of `content/` whose files are published.
enum ContentFolder: String, CaseIterable, Sendable {
  /// What pages use, with a hash of its content in the name.
  case assets
  /// Attachments, at addresses that stay: `files/`.
  case files
  /// What belongs at the root, under its own names.
  case root

  /// The one folder with a dot that is published: RFC 8615 gives it its name.
  static let wellKnown: SourcePath = "content/root/.well-known"

  /// What the paths of its files begin with.
  var prefix: String { "content/\(rawValue)/" }

  /// The folder of a file by its path; `nil` if it is in none.
  init?(of path: SourcePath) {
    guard let folder = Self.allCases.first(where: { path.text.beginsInBytes(with: $0.prefix) })
    else { return nil }
    self = folder
  }

  /// The name of a file in ``AssetTable``: its path below `content/assets/`, which of other folders
  /// begins with two dots.
  func key(of path: String) -> String {
    self == .assets ? path : "../\(rawValue)/\(path)"
  }

  /// The path below `content/` of a file by its name in ``AssetTable``: `files/prices.pdf`.
  static func path(ofKey key: String) -> String {
    key.beginsInBytes(with: "../")
      ? String(Substring(key.utf8.dropFirst("../".utf8.count))) : "assets/" + key
  }

  /// The name in ``AssetTable`` of a file by its path below `content/`; `nil` if it is in no such
  /// folder.
  static func key(ofPath path: String) -> String? {
    let path = "content/" + path
    return Self(of: SourcePath(path)).map { folder in
      folder.key(of: String(Substring(path.utf8.dropFirst(folder.prefix.utf8.count))))
    }
  }

  /// The endings of the names of files that are published; `nil`: all are.
  var types: Set<String>? {
    switch self {
    case .assets: AssetTypes.ofContent
    case .files: AssetTypes.ofAttachments
    case .root: nil
    }
  }
}
