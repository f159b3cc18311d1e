import Text

/// Which texts use which fact.
package struct FactListing: Sendable {
  struct Entry: Sendable {
    let name: String
    /// The value as the source language writes it.
    let value: String
    /// What differs in a market, sorted by its region; written by the source language, too.
    let markets: [(region: String, value: String)]
    let location: SourceLocation
    /// The uses, sorted by place.
    let uses: [Use]
  }

  struct Use: Sendable {
    let location: SourceLocation
    /// The id of the question; `nil` outside of answers: in titles, descriptions, introductions.
    let question: QuestionID?
  }

  /// Sorted by name.
  let entries: [Entry]

  init(_ site: ParsedSite) {
    let source = site.source
    var uses: [String: [Use]] = [:]
    for (name, use) in site.pages.flatMap(Self.uses) { uses[name, default: []].append(use) }
    let writer = FactWriter(source.facts.values, in: source.configuration.source)
    entries = source.facts.values.values.sorted { $0.name < $1.name }.map { fact in
      Entry(
        name: fact.name,
        value: writer.text(of: fact.value(in: source.configuration.source.market)).text,
        markets: fact.markets.sorted { $0.key < $1.key }.map {
          ($0.key, writer.text(of: $0.value).text)
        },
        location: fact.location,
        uses: (uses[fact.name] ?? []).sorted { $0.location < $1.location })
    }
  }

  /// What a page names, and where.
  private static func uses(of page: ParsedPage) -> [(name: String, use: Use)] {
    let head = [page.header.title, page.header.description ?? ""].flatMap(Placeholder.names)
    let uses = head.map { (name: $0, use: Use(location: page.header.location, question: nil)) }
    let outline = page.outline
    let parts =
      [(outline.introduction.details, nil)] + outline.questions.map { ($0.details, $0.id) }
    return parts.reduce(into: uses) { uses, part in
      for use in part.0?.facts.uses ?? [] {
        uses.append((use.name, Use(location: use.location, question: part.1)))
      }
    }
  }

  /// The list for people: each fact, and the places of its uses.
  ///
  /// - Parameter prefix: What leads to the site from the folder that paths shall count from.
  /// - Returns: Lines.
  package func text(below prefix: String) -> String {
    entries.map { entry in
      let places = entry.uses.map { use in
        PrintableText.of("  \(use.location.below(prefix))\(use.question.map { " #\($0)" } ?? "")")
          + "\n"
      }
      let markets = entry.markets.map { PrintableText.of("  in \($0.region): \($0.value)") + "\n" }
      return PrintableText.of("\(entry.name): \(entry.value)") + "\n" + markets.joined()
        + (places.isEmpty ? "  not used\n" : places.joined())
    }.joined()
  }

  /// One array of objects `name`, `value`, `markets` (if it has any), `file`, `line`, `column`, `uses`.
  package var json: String {
    let list = JSON.list(
      entries.map { entry in
        .object(
          [
            ("name", .text(entry.name)), ("value", .text(entry.value)),
            (
              "markets",
              entry.markets.isEmpty
                ? nil : .object(entry.markets.map { ($0.region, .text($0.value)) })
            ),
          ] + Self.place(entry.location)
            + [("uses", .list(entry.uses.map(Self.json)))])
      })
    return list.line
  }

  private static func json(of use: Use) -> JSON {
    .object(place(use.location) + [("question", use.question.map { .text($0.text) })])
  }

  private static func place(_ location: SourceLocation) -> [(String, JSON?)] {
    [
      ("file", .text(location.file.text)), ("line", .number(location.line)),
      ("column", .number(location.column)),
    ]
  }
}

extension SiteBuild {
  /// Lists the facts and the texts that use them.
  ///
  /// - Returns: The list.
  /// - Throws: ``BuildFailure`` for mistakes in data files and pages, or the machine's failure.
  package func facts() async throws -> FactListing {
    FactListing(try await parsed(SourceListing(of: folder)))
  }
}
