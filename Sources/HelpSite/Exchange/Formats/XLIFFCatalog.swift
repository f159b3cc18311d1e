import Catalogs
import Languages
import Text

/// Units as a file of XLIFF 1.2.
struct XLIFFCatalog {
  let source: Language
  let language: Language
  let facts: FactTexts?
  let book: TermBook?

  static let tool = "SiteGen"

  /// The file of a page.
  func bytes(of page: ExchangePage) -> [UInt8] {
    var writer = XLIFFWriter(source: source.tag, target: language.tag)
    writer.add(
      original: page.path.text, tool: Self.tool,
      page.parts.flatMap { part in part.units.map { unit(of: $0, part, page) } })
    return writer.bytes
  }

  private func unit(
    of unit: ExchangeUnit, _ part: ExchangePart, _ page: ExchangePage
  ) -> XLIFFUnit {
    var result = XLIFFUnit(id: unit.id, source: MarkedText.pieces(of: unit.source))
    if let target = unit.target {
      result.target = MarkedText.pieces(of: target)
      switch unit.state {
      case .current: result.state = "final"
      case .stale: result.state = "needs-adaptation"
      case .unreviewed, .missing: result.state = "translated"
      }
      result.isApproved = unit.state == .current
    }
    let notes = UnitNotes(page: page, part: part, unit: unit, facts: facts, book: book)
    result.notes = ([notes.lines.joined(separator: " | ")] + notes.glossary).map {
      XLIFFUnit.Note($0, author: "author")
    }
    if case .stale(let former?) = unit.state {
      let text = UnitForm.text(of: former, isMarkdown: unit.kind.isMarkdown)
      result.notes.append(XLIFFUnit.Note("The original was: \(text)", author: "author"))
    }
    result.notes.append(XLIFFUnit.Note(UnitNotes.hashMark + part.hash.hex, author: Self.tool))
    return result
  }
}
