import Files
import Text

/// The lines of the site's files; one file is kept at a time.
struct SourceLines {
  private let site: SourceFolder?
  private var file: SourcePath?
  private var lines: [ArraySlice<UInt8>] = []

  /// `nil` as the site has no lines.
  init(site: SourceFolder?) { self.site = site }

  /// The bytes of the line at a place, or `nil` if there is none.
  mutating func line(at location: SourceLocation) -> ArraySlice<UInt8>? {
    if location.file != file { load(location.file) }
    guard location.line > 0, location.line <= lines.count else { return nil }
    return lines[location.line - 1]
  }

  private mutating func load(_ path: SourcePath) {
    file = path
    var bytes = (try? site?.read(path, limit: 1 << 20)) ?? []
    do {
      try SourceText.normalize(&bytes)
    } catch {
      // The line is of use all the same; who shows it writes an escape for what can't be shown.
    }
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }
}
