import Text

/// What files of the default theme were when they were copied into a site: `templates/theme.lock`.
struct ThemeLock {
  static let name = "theme.lock"
  static let path: SourcePath = "templates/\(name)"
  static let sizeLimit = HashList.sizeLimit
  private static let head =
    "# SiteGen: what was copied of the default theme. \"SiteGen theme copy\" writes it.\n"

  private var list: HashList

  /// By the names of the files.
  var hashes: [String: ContentHash] {
    get { list.hashes }
    set { list.hashes = newValue }
  }

  init() { list = HashList() }

  init(_ bytes: [UInt8]) { list = HashList(bytes) }

  var text: String { list.text(under: Self.head) }
}
