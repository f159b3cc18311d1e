import Languages
import Text

extension StatusPage {
  /// The most pages that are named before all others.
  private static let riskLimit = 50

  mutating func writeRisks() {
    let risky = map.risky
    guard !risky.isEmpty else { return }
    writer.add(
      """
      <section aria-labelledby="risks">
      <h2 id="risks">Risk first</h2>
      <p>Answers about money or law whose translation is out of date or missing.</p>
      <ul class="risks">

      """)
    for row in risky.prefix(Self.riskLimit) {
      writer.add("<li><b>")
      writer.add(text: row.name)
      writer.add("</b>")
      for (index, cell) in row.cells.enumerated() where cell.risks > 0 {
        let names = cell.parts.filter { $0.risk != nil && $0.isToTranslate }
          .map { "\($0.part.name.part) (\($0.part.state.rawValue))" }
        writer.add("<span> <code>\(settings[index].language.tag)</code> ")
        writer.add(text: names.joined(separator: ", "))
        writer.add("</span>")
      }
      writer.add("</li>\n")
    }
    if risky.count > Self.riskLimit {
      writer.add("<li>and \(Self.number(risky.count - Self.riskLimit)) pages more</li>\n")
    }
    writer.add("</ul>\n</section>\n")
  }
}

extension StatusPage {
  /// The most rows that lie open together.
  private static let groupLimit = 100

  mutating func writePages() {
    writer.add(
      """
      <section aria-labelledby="pages">
      <h2 id="pages">Pages</h2>
      <p class="legend"><span class="h1">1</span> to review <span class="h2">2</span> out of date \
      <span class="h3">3</span> missing or without an original <span class="h4">4!</span> with a \
      risk <span class="h0">✓</span> nothing to do. A number opens its parts.</p>

      """)
    let rows = map.groups.reduce(0) { $0 + $1.rows.count }
    for group in map.groups {
      let pieces = stride(from: 0, to: group.rows.count, by: Self.groupLimit).map {
        Array(group.rows[$0..<min($0 + Self.groupLimit, group.rows.count)])
      }
      for (index, piece) in pieces.enumerated() {
        let number = pieces.count > 1 ? " (\(index + 1) of \(pieces.count))" : ""
        write(piece, of: group.folder, number, isOpen: rows <= Self.groupLimit)
      }
    }
    writer.add("</section>\n")
  }

  private mutating func write(
    _ rows: [StatusMap.Row], of folder: String, _ number: String, isOpen: Bool
  ) {
    let risks = rows.reduce(0) { $0 + $1.risks }
    let parts = rows.reduce(0) { $0 + $1.parts }
    writer.add("<details class=\"folder\"\(isOpen ? " open=\"\"" : "")>\n<summary><h3>")
    writer.add(text: folder == StatusMap.dataFolder ? "Data files" : "/" + folder)
    writer.add(
      "\(number)</h3> <span>\(Self.counted(rows.count, "file")): "
        + (parts == 0
          ? "nothing to do"
          : "\(Self.counted(parts, "part")) and "
            + "\(Self.number(rows.reduce(0) { $0 + $1.words })) words to do"
            + (risks > 0 ? ", <b class=\"risk\">\(Self.number(risks)) with a risk</b>" : ""))
        + "</span></summary>\n<div class=\"row head\" aria-hidden=\"true\"><span></span>"
        + "<div class=\"cells\">"
        + settings.map { "<span>\($0.language.tag)</span>" }.joined() + "</div></div>\n<ul>\n")
    for row in rows { write(row) }
    writer.add("</ul>\n</details>\n")
  }

  private mutating func write(_ row: StatusMap.Row) {
    writer.add("<li class=\"row\"><span class=\"name\">")
    writer.add(text: row.name)
    writer.add("</span><ul class=\"cells\">")
    for (index, cell) in row.cells.enumerated() { write(cell, of: row, at: index) }
    writer.add("</ul></li>\n")
  }

  private mutating func write(_ cell: StatusMap.Cell, of row: StatusMap.Row, at index: Int) {
    let tag = "<span class=\"t\">\(settings[index].language.tag)</span> "
    guard !cell.parts.isEmpty else {
      return writer.add(
        cell.count == 0
          ? "<li class=\"h0\">\(tag)–<span class=\"v\">not needed</span></li>"
          : "<li class=\"h0\">\(tag)✓<span class=\"v\"> nothing to do</span></li>")
    }
    let risk = cell.risks > 0 ? "!<span class=\"v\"> \(cell.risks) with a risk,</span>" : ""
    writer.add(
      "<li class=\"\(cell.heat)\"><details name=\"cell\"><summary>\(tag)\(cell.parts.count)\(risk)"
        + "<span class=\"v\"> to do: ")
    writer.add(text: row.name)
    writer.add("</span></summary><div class=\"panel\">")
    write(partsOf: cell, row, index)
    writer.add("</div></details></li>")
  }
}

extension StatusMap.Row {
  /// As authors call it: `billing/refunds`, `contact.yaml`.
  var name: String { isDataFile ? key.text + ".yaml" : key.text }
}

extension StatusMap.Cell {
  /// The class of what is worst in it.
  fileprivate var heat: String {
    if risks > 0 { return "h4" }
    if count(.missing) + count(.orphan) > 0 { return "h3" }
    return count(.stale) > 0 ? "h2" : "h1"
  }
}
