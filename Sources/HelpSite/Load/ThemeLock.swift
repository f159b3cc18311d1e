import Text

/// What files of the default theme were when they were copied into a site: `templates/theme.lock`.
///
/// Sorted lines, a file each: its name and the hash of what it was. A line that says something else
/// counts for nothing, and so do two about one file.
struct ThemeLock {
  static let name = "theme.lock"
  static let path: SourcePath = "templates/\(name)"
  static let sizeLimit = 1 << 20
  private static let head =
    "# SiteGen: what was copied of the default theme. \"SiteGen theme copy\" writes it.\n"

  var hashes: [String: ContentHash] = [:]

  init() {}

  init(_ bytes: [UInt8]) {
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }.map { line in
      line.split(separator: 0x20, maxSplits: 1)
    }
    var seen: Set<String> = []
    for fields in lines where fields.count == 2 {
      let name = String(decoding: fields[0], as: UTF8.self)
      hashes[name] = seen.insert(name).inserted ? ContentHash(hex: fields[1]) : nil
    }
  }

  var text: String {
    Self.head
      + hashes.keys.sorted(by: PathOrder.byBytes).map { "\($0) \(hashes[$0]!.hex)\n" }.joined()
  }
}
