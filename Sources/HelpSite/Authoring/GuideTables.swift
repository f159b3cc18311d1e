import CGuide

/// What the tables of the guide say of the keys of data files.
///
/// The pages are carried inside the program, so that schemas and the guide can't disagree.
struct GuideTables: Sendable {
  /// By the table's place, then by the key's name: one or more sentences without Markdown.
  private(set) var meanings: [GuidePlace: [String: String]] = [:]

  /// The tables of this program's guide.
  static let own = Self(pages: [
    String(
      decoding: UnsafeBufferPointer(start: guide_data_files(), count: guide_data_files_size()),
      as: UTF8.self),
    String(
      decoding: UnsafeBufferPointer(
        start: guide_writing_pages(), count: guide_writing_pages_size()), as: UTF8.self),
  ])

  /// Reads the pages' tables whose first column has keys.
  init(pages: [String]) {
    for page in pages {
      var heading = ""
      var (table, meaning): (Int, Int?) = (-1, nil)
      for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("#") {
          (heading, table) = (String(line.drop { "# ".contains($0) }), -1)
        }
        guard line.hasPrefix("|") else {
          meaning = nil
          continue
        }
        let cells = Self.cells(of: line)
        if let meaning {
          add(cells, meaning, GuidePlace(heading, table: table))
        } else {
          table += 1
          meaning = cells.firstIndex { ["Meaning", "Value"].contains($0) } ?? cells.count
        }
      }
    }
  }

  private mutating func add(_ cells: [String], _ meaning: Int, _ place: GuidePlace) {
    let names = cells[0].split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    for name in names where meaning < cells.count {
      let text = DiagnosticGuide.withoutLinks(cells[meaning][...]).replacing("`", with: "")
      meanings[place, default: [:]][name] = meanings[place]?[name] ?? text
    }
  }

  /// The cells of a row; a bar in code is none between cells, but the guide has none.
  private static func cells(of row: Substring) -> [String] {
    row.split(separator: "|").map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
