import Files
import Text

/// Shows the lines that diagnostics are about, each with a caret.
struct SourceExcerpts {
  private var lines: SourceLines

  init(site: SourceFolder?) { lines = SourceLines(site: site) }

  /// Two lines behind a bar, or nothing if there is no such line, or if the file as a whole is meant.
  ///
  /// The bar keeps a line of the author's from being the beginning of a line, where runners of CI
  /// look for commands (promise 22 of SECURITY.md).
  mutating func excerpt(of diagnostic: Diagnostic) -> String {
    let location = diagnostic.location
    guard !diagnostic.isOfWholeFile, let line = lines.line(at: location) else { return "" }
    let column = min(max(0, location.column - 1), line.count)
    // A long line is shown around the column only.
    let start = max(0, column - 60)
    let window = line.dropFirst(start).prefix(100)
    let before = line.dropFirst(start).prefix(column - start)
    let text = PrintableText.visible(Self.text(window))
    guard !text.allSatisfy({ $0 == " " }) else { return "" }
    let width = PrintableText.visible(Self.text(before)).unicodeScalars.reduce(0) {
      $0 + $1.columns
    }
    return "  | \(text)\n  | \(String(repeating: " ", count: width))^\n"
  }

  /// Tabs count as one space; the cut may fall inside a character.
  private static func text(_ bytes: some Sequence<UInt8>) -> String {
    let text = String(decoding: bytes.map { $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
    return text.filter { $0 != "\u{FFFD}" }
  }
}

extension Diagnostic {
  /// Whether its place, the first of the file, stands for all of it.
  ///
  /// Data files and templates are read line by line, so that their first line is meant.
  fileprivate var isOfWholeFile: Bool {
    guard location.position == TextPosition() else { return false }
    if id.hasPrefix("front-matter.") || id == "file.conflict" { return false }
    let isReadByLine = [".yaml", ".lock", ".mustache", ".css"].contains {
      location.file.text.endsInBytes(of: $0)
    }
    return id.hasPrefix("file.") || !isReadByLine
  }
}

extension UnicodeScalar {
  /// The columns that terminals give the character: two for East Asian wide and full-width
  /// forms, none for marks and joiners.
  fileprivate var columns: Int {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      let category = properties.generalCategory
      return [.nonspacingMark, .enclosingMark, .format].contains(category) ? 0 : 1
    }
  }
}
