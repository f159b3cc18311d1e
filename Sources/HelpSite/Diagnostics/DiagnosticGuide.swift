import CGuide

/// What the guide's page about diagnostics says of each id.
///
/// The page itself is carried inside the program, so that reports and the guide can't disagree.
package struct DiagnosticGuide: Sendable {
  struct Entry: Hashable, Sendable {
    let severity: Diagnostic.Severity
    /// One clause of Markdown, lower case.
    let cause: String
    let cure: String
  }

  let entries: [String: Entry]

  /// The guide of this program.
  package static let own = Self(
    page: String(
      decoding: UnsafeBufferPointer(
        start: guide_diagnostics(), count: guide_diagnostics_size()), as: UTF8.self))

  /// Reads the tables of a page: rows of ids, `E`, `W` or `N`, cause and cure.
  init(page: String) {
    var entries: [String: Entry] = [:]
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimming(" ") }
      guard cells.count == 4 else { continue }
      let entry = Entry(
        severity: Self.severity(cells[1]), cause: Self.withoutLinks(cells[2]),
        cure: Self.withoutLinks(cells[3]))
      for id in cells[0].split(separator: "`") where id.contains(".") {
        entries[String(id)] = entry
      }
    }
    self.entries = entries
  }

  private static func severity(_ cell: Substring) -> Diagnostic.Severity {
    switch cell {
    case "N": .note
    case "W": .warning
    default: .error
    }
  }

  /// `[templates](templates.md)` is `templates`: reports are read where the guide isn't.
  static func withoutLinks(_ text: Substring) -> String {
    String(text.replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 })
  }
}

extension Substring {
  fileprivate func trimming(_ character: Character) -> Substring {
    let start = drop { $0 == character }
    return start[
      ..<(start.lastIndex { $0 != character }.map(start.index(after:)) ?? start.endIndex)]
  }
}
