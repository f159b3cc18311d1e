import Languages
import Text

/// Units as JSON, for scripts that stand between a site and a service.
struct JSONCatalog {
  let source: Language
  let language: Language
  let facts: FactTexts?
  let book: TermBook?

  static let generator = "SiteGen"

  /// What stands before the units.
  var head: [UInt8] {
    Array(
      ("{\"generator\":\"\(Self.generator)\",\"format\":1,\"sourceLanguage\":\"\(source.tag)\","
        + "\"language\":\"\(language.tag)\",\"units\":[\n").utf8)
  }

  static let separator = Array(",\n".utf8)
  static let tail = Array("\n]}\n".utf8)

  /// The units of a page, a line each.
  func bytes(of page: ExchangePage) -> [UInt8] {
    let lines = page.parts.flatMap { part in part.units.map { line(of: $0, part, page) } }
    return Array(lines.joined(separator: ",\n").utf8)
  }

  private func line(
    of unit: ExchangeUnit, _ part: ExchangePart, _ page: ExchangePage
  ) -> String {
    let isMarkdown = unit.kind.isMarkdown
    let notes = UnitNotes(page: page, part: part, unit: unit, facts: facts, book: book)
    var former: UnitText?
    if case .stale(let text) = unit.state { former = text }
    let placeholders = zip(unit.source.names, unit.source.tokens).map {
      ($0, JSON?.some(.text(notes.meaning(of: $1))))
    }
    let json = JSON.object([
      ("id", .text(unit.id)),
      ("source", .text(UnitForm.text(of: unit.source, isMarkdown: isMarkdown))),
      ("target", unit.target.map { .text(UnitForm.text(of: $0, isMarkdown: isMarkdown)) }),
      ("state", .text(unit.state.word)),
      ("formerSource", former.map { .text(UnitForm.text(of: $0, isMarkdown: isMarkdown)) }),
      ("hash", .text(part.hash.hex)), ("file", .text(page.path.text)),
      ("markdown", .flag(isMarkdown)), ("context", .list(notes.lines.map(JSON.text))),
      ("placeholders", .object(placeholders)),
      ("glossary", .list(notes.terms.map(Self.object))),
    ])
    return String(json.line.dropLast())
  }

  private static func object(_ note: TermNote) -> JSON {
    .object([
      ("term", .text(note.term)), ("translations", .list(note.words.map(JSON.text))),
      ("forbidden", .list(note.forbidden.map(JSON.text))),
      ("translate", .flag(note.isTranslated)), ("note", note.note.map { .text($0) }),
    ])
  }
}

extension ExchangeUnit.State {
  /// The state's name.
  var word: String {
    switch self {
    case .missing: "missing"
    case .current: "current"
    case .unreviewed: "unreviewed"
    case .stale: "stale"
    }
  }
}
