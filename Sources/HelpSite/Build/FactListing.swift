/// Which texts use which fact.
package struct FactListing: Sendable {
  struct Entry: Sendable {
    let name: String
    /// As the source language writes it.
    let value: String
    let location: SourceLocation
    /// By place.
    let uses: [Use]
  }

  struct Use: Sendable {
    let location: SourceLocation
    /// The id of the question; `nil` outside of answers: in titles, descriptions, introductions.
    let question: String?
  }

  /// Sorted by name.
  let entries: [Entry]

  init(_ source: SourceTree, pages: [ParsedPage]) {
    var uses: [String: [Use]] = [:]
    for page in pages {
      let questions = page.outline.questions
      for text in [page.header.title, page.header.description ?? ""] {
        for name in Placeholder.names(in: text) {
          uses[name, default: []].append(Use(location: page.header.location, question: nil))
        }
      }
      for use in page.facts.uses {
        uses[use.name, default: []].append(
          Use(location: use.location, question: use.question.map { questions[$0].id }))
      }
    }
    let texts = source.facts[source.configuration.source.language]
    entries = source.factValues.values.sorted { $0.name < $1.name }.map { fact in
      Entry(
        name: fact.name, value: texts?[fact.name]?.text ?? "", location: fact.location,
        uses: (uses[fact.name] ?? []).sorted { $0.location < $1.location })
    }
  }

  /// For people: each fact, and the places of its uses.
  package var text: String {
    entries.map { entry in
      let places = entry.uses.map { use in
        PrintableText.of("  \(use.location)\(use.question.map { " #\($0)" } ?? "")") + "\n"
      }
      return PrintableText.of("\(entry.name): \(entry.value)") + "\n"
        + (places.isEmpty ? "  not used\n" : places.joined())
    }.joined()
  }

  /// One array of objects `name`, `value`, `file`, `line`, `column`, `uses`.
  package var json: String {
    let list = JSON.list(
      entries.map { entry in
        .object(
          [("name", .text(entry.name)), ("value", .text(entry.value))] + Self.place(entry.location)
            + [("uses", .list(entry.uses.map(Self.json)))])
      })
    return PrintableText.json(String(decoding: list.bytes, as: UTF8.self)) + "\n"
  }

  private static func json(of use: Use) -> JSON {
    .object(place(use.location) + [("question", use.question.map { .text($0) })])
  }

  private static func place(_ location: SourceLocation) -> [(String, JSON?)] {
    [
      ("file", .text(location.file)), ("line", .number(location.line)),
      ("column", .number(location.column)),
    ]
  }
}

extension Placeholder {
  /// The names in double braces.
  fileprivate static func names(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      findings(in: bytes).compactMap { finding in
        if case .placeholder(let placeholder) = finding { placeholder.name } else { nil }
      }
    }
  }
}
