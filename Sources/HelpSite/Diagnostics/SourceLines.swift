import Files
import Text

/// The lines of the site's files; one file is kept at a time.
///
/// What is asked of many places on one line is made once, so that a line with ten thousand of them costs no
/// more than ten thousand lines.
struct SourceLines {
  private let site: SourceFolder?
  private var file: SourcePath?
  private var lines: [ArraySlice<UInt8>] = []
  private var last: LastLine?

  /// What is known of the line that was asked for last.
  private struct LastLine {
    let number: Int
    let bytes: ArraySlice<UInt8>
    /// The hash of its words.
    let hash: ContentHash
    /// How many characters it has.
    let length: Int
    /// A place on it, in bytes from its start, and the characters before it.
    var place = (bytes: 0, characters: 0)
  }

  /// `nil` as the site has no lines.
  init(site: SourceFolder?) { self.site = site }

  /// The bytes of the line at a place, or `nil` if there is none.
  mutating func line(at location: SourceLocation) -> ArraySlice<UInt8>? {
    if location.file != file { load(location.file) }
    guard location.line > 0, location.line <= lines.count else { return nil }
    return lines[location.line - 1]
  }

  /// A hash of the line's words, which white space between them doesn't change; `nil` if there is no line.
  mutating func hash(at location: SourceLocation) -> ContentHash? {
    look(at: location)
    return last?.hash
  }

  /// The column in characters of a place that counts bytes, and that of its line's end; the same if there is
  /// no line.
  mutating func columns(at location: SourceLocation) -> (start: Int, end: Int) {
    look(at: location)
    guard let length = last?.length else { return (location.column, location.column) }
    return (column(before: location.column - 1), length + 1)
  }

  /// The column behind so many bytes of the last line; counts on from the place that was asked for before.
  private mutating func column(before offset: Int) -> Int {
    guard var line = last else { return 1 }
    let offset = min(max(0, offset), line.bytes.count)
    if offset < line.place.bytes { line.place = (0, 0) }
    let start = line.bytes.startIndex
    line.place.characters += Self.characters(
      in: line.bytes[(start + line.place.bytes)..<(start + offset)])
    line.place.bytes = offset
    last = line
    return line.place.characters + 1
  }

  private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
    // Every byte but those that continue a character begins one.
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  private mutating func look(at location: SourceLocation) {
    let bytes = line(at: location)
    if let last, last.number == location.line, bytes != nil { return }
    last = bytes.map { bytes in
      let words = bytes.split { $0 == 0x20 || $0 == 0x09 }.joined(separator: [0x20])
      return LastLine(
        number: location.line, bytes: bytes, hash: ContentHash(of: Array(words)),
        length: Self.characters(in: bytes))
    }
  }

  private mutating func load(_ path: SourcePath) {
    file = path
    last = nil
    var bytes = (try? site?.read(path, limit: 1 << 20)) ?? []
    do {
      try SourceText.normalize(&bytes)
    } catch {
      // The line is of use all the same; who shows it writes an escape for what can't be shown.
    }
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }
}
