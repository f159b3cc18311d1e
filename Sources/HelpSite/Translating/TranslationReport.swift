package import Languages
import Text

/// How far each language's translations follow their originals.
package struct TranslationReport: Sendable {
  package struct Row: Sendable {
    package let language: Language
    let counts: [TranslationState: Int]
    /// The parts of the states that were asked for.
    let parts: [TranslatedPart]
    /// The release of the whole language; `nil` if nothing is asked of it.
    let release: ReleaseStanding?

    func count(_ state: TranslationState) -> Int { counts[state] ?? 0 }

    /// How many of a hundred parts of the source are translated and follow it, rounded down.
    package var coverage: Int {
      let sound = count(.current) + count(.unreviewed)
      let all = sound + count(.stale) + count(.missing)
      return all == 0 ? 100 : sound * 100 / all
    }
  }

  package let rows: [Row]
  /// Whether single parts were asked for.
  let listsParts: Bool
  /// What leads to the site from the folder that paths shall count from: `docs/`.
  package var prefix = ""

  package enum Format: String, CaseIterable, Sendable {
    case text, json, markdown
  }

  package func text(as format: Format) -> String {
    switch format {
    case .text: listsParts ? partLines : matrix + releaseLines(bullet: "")
    case .json: json
    case .markdown: listsParts ? partTable : matrixTable + releaseLines(bullet: "- ")
    }
  }
}

extension TranslationSurvey {
  /// - Parameters:
  ///   - languages: Those to report on, in this order.
  ///   - page: The key of the page to look at; `nil` means all.
  ///   - states: Whose parts to list; `nil` lists none.
  /// - Returns: A row for each language.
  /// - Throws: ``UsageFailure`` if there is no such page.
  package func report(
    on languages: [Language], page: PageKey?, listing states: Set<TranslationState>?
  ) throws(UsageFailure) -> TranslationReport {
    let page = page.map { source.spellings[$0] ?? $0 }
    if let page { try checkPage(page) }
    let rows = languages.map { language in
      let parts = parts(in: language, page: page)
      return TranslationReport.Row(
        language: language,
        counts: parts.reduce(into: [:]) { counts, part in counts[part.state, default: 0] += 1 },
        parts: parts.filter { states?.contains($0.state) ?? false },
        release: releases[language])
    }
    return TranslationReport(rows: rows, listsParts: states != nil)
  }
}

extension TranslationReport {
  private static let states = TranslationState.allCases

  private var cells: [[String]] {
    [["language"] + Self.states.map(\.rawValue) + ["coverage"]]
      + rows.map { row in
        [row.language.tag] + Self.states.map { String(row.count($0)) } + ["\(row.coverage)%"]
      }
  }

  /// Numbers end in one column.
  private var matrix: String {
    let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      let padded = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }
      return padded.joined(separator: "  ") + "\n"
    }.joined()
  }

  private var matrixTable: String {
    let rule = "| --- |" + String(repeating: " ---: |", count: cells[0].count - 1)
    let lines = cells.map { "| " + $0.joined(separator: " | ") + " |" }
    return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n") + "\n"
  }

  private var parts: [(Language, TranslatedPart)] {
    rows.flatMap { row in row.parts.map { (row.language, $0) } }
  }

  /// A part a line, at its translation, or at its original if it isn't translated.
  private var partLines: String {
    parts.map { language, part in
      let (place, original) =
        switch part.standing {
        case .missing(let original, _): (original.location, "")
        case .orphan(let place, _): (place, ", no original")
        case .current(let text, _), .unreviewed(let text, _), .stale(let text, _):
          (text.location, ", original \(text.original.location.below(prefix))")
        case .untranslated(let text, _, let reason):
          (
            text.location,
            " (\(reason.words)), original \(text.original.location.below(prefix))"
          )
        }
      let former = part.move.map { ", in the lock \($0.former)" } ?? ""
      return PrintableText.of(
        "\(place.below(prefix)): \(part.state.rawValue) in '\(language.tag)': "
          + "\(part.name)\(original)\(former)") + "\n"
    }.joined()
  }

  private var partTable: String {
    func cell(_ text: String?) -> String {
      PrintableText.of(text ?? "–").replacingScalars("|", with: "\\|").replacingScalars(
        "`", with: "\\`")
    }
    let head =
      "| language | state | part | translation | original |\n| --- | --- | --- | --- | --- |\n"
    return head
      + parts.map { language, part in
        let cells = [
          language.tag, part.state.rawValue, "\(part.name)",
          part.location.map { "\($0.below(prefix))" },
          part.original.map { "\($0.location.below(prefix))" },
        ]
        return "| " + cells.map(cell).joined(separator: " | ") + " |\n"
      }.joined()
  }

  private var json: String {
    let languages = rows.map { row -> JSON in
      let counts = Self.states.map { ($0.rawValue, JSON?.some(.number(row.count($0)))) }
      return .object([
        ("language", .text(row.language.tag)), ("coverage", .number(row.coverage)),
        ("counts", .object(counts)), ("release", row.release?.json),
        ("parts", listsParts ? .list(row.parts.map(Self.json)) : nil),
      ])
    }
    return JSON.object([("languages", .list(languages))]).line
  }

  private static func json(_ part: TranslatedPart) -> JSON {
    func place(_ location: SourceLocation?) -> JSON? {
      location.map {
        .object([
          ("file", .text($0.file.text)), ("line", .number($0.line)), ("column", .number($0.column)),
        ])
      }
    }
    return .object([
      ("part", .text("\(part.name)")), ("state", .text(part.state.rawValue)),
      ("reason", part.untranslated.map { .text($0.rawValue) }),
      ("translation", place(part.location)), ("original", place(part.original?.location)),
      ("recordedAs", part.move.map { .text("\($0.former)") }),
      ("method", part.entry.map { .text($0.method.rawValue) }),
      ("date", part.entry?.date.map { .text("\($0)") }), ("by", part.entry?.name.map { .text($0) }),
    ])
  }
}
