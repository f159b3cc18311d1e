import Files
import Text

/// Brings what translators sent of one page, and of the data file with its name, into their files.
struct KeyImport: Sendable {
  let reader: ExchangeReader
  let judge: UnitJudge
  /// `nil` if the site has no glossary.
  let review: TermReview?

  struct Result: Sendable {
    var units: [ImportedUnit] = []
    var changes: [FileChange] = []
    var parts: [PartOutcome] = []
    /// What is to be said of words that were taken.
    var diagnostics: [Diagnostic] = []
  }

  func take(
    _ units: [IncomingUnit], of key: PageKey, _ source: inout ExchangeWorker
  ) throws -> Result {
    var result = Result()
    let pages = try reader.pages(of: key, &source)
    var open = Dictionary(grouping: units, by: \.part)
    for page in pages {
      var parts: [PartImport] = []
      let past = past(of: page, open)
      for part in page.parts {
        guard let some = open.removeValue(forKey: part.name) else {
          parts.append(PartImport(part))
          continue
        }
        var change = PartImport(part)
        change.take(some, judge) { past(part, $0) }
        parts.append(change)
      }
      if let made = try self.change(page, &parts, &source) { result.changes.append(made) }
      result.units += parts.flatMap(\.results)
      if let review { result.diagnostics += parts.flatMap(review.diagnostics) }
      result.parts += parts.filter { !$0.results.isEmpty }.map(PartOutcome.init)
    }
    // In the order of the file.
    let rest = Set(open.keys)
    if !rest.isEmpty {
      result.units += units.filter { rest.contains($0.part) }.map { .unknown($0) }
    }
    return result
  }

  private func change(
    _ page: ExchangePage, _ parts: inout [PartImport], _ source: inout ExchangeWorker
  ) throws -> FileChange? {
    guard parts.contains(where: { !$0.texts.isEmpty }) else { return nil }
    if let words = page.words, let file = DataFile(page.key) {
      var change = WordImport(
        survey: reader.survey, language: reader.language, file: file, words: words, parts: parts)
      let made = change.change(try reader.survey.folder.readAgain(file.path, limit: .max))
      parts = change.parts
      return made
    }
    var change = PageImport(
      survey: reader.survey, names: reader.names, language: reader.language, page: page,
      parts: parts)
    let raw = try page.translation.map {
      try reader.survey.folder.readAgain($0.page.file.path, limit: PageText.sizeLimit)
    }
    let made = change.change(raw)
    parts = change.parts
    return made
  }

  /// Gives earlier versions of the page's parts that units say they were made from.
  private func past(
    of page: ExchangePage, _ units: [PartName?: [IncomingUnit]]
  ) -> (ExchangePart, ContentHash) -> FormerPart? {
    var wanted: [PartName: Set<ContentHash>] = [:]
    for part in page.parts {
      let hashes = Set((units[part.name] ?? []).compactMap(\.hash)).subtracting([part.hash])
      if !hashes.isEmpty, hashes.count <= Self.mostVersions { wanted[part.name] = hashes }
    }
    let texts = reader.survey.formerTexts(wanted, of: page.key, isData: page.words != nil)
    return { part, hash in
      guard let text = texts[part.name]?[hash] else { return nil }
      if part.source == nil { return FormerPart(content: .line(UnitText(plain: text))) }
      return page.source.flatMap { reader.blocks(ofPart: text, like: $0) }
        .map { FormerPart(content: .blocks($0)) }
    }
  }

  /// Versions of one part in one file; more are nobody's translation.
  private static let mostVersions = 20
}
