import Text

/// The hashes of written files that can't say whose they are: `hosting/hosts.lock`.
///
/// JSON has no comments. A file that holds something else than what was written last is somebody's.
struct HostLock {
  static let path: SourcePath = "hosting/hosts.lock"
  private static let head =
    "# SiteGen: what it wrote of files without comments. \"SiteGen hosts write\" writes it.\n"

  private var list: HashList

  init(_ bytes: [UInt8]) { list = HashList(bytes) }

  /// Whether the file is one that needs an entry.
  static func holds(_ path: SourcePath) -> Bool { path.text.endsInBytes(of: ".json") }

  func says(_ bytes: [UInt8], of path: SourcePath) -> Bool {
    list.hashes[path.text] == ContentHash(of: bytes)
  }

  mutating func note(_ bytes: [UInt8], of path: SourcePath) {
    list.hashes[path.text] = ContentHash(of: bytes)
  }

  /// The whole file; none if there is nothing to say.
  var bytes: [UInt8]? { list.hashes.isEmpty ? nil : Array(list.text(under: Self.head).utf8) }
}
