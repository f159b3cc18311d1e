import Languages

/// Decides which languages are public.
///
/// Drafts are nobody's translation yet, so that a build with drafts decides as one without.
struct ReleaseGate {
  private let source: SourceTree
  private let records: [Language: TranslationRecords]
  /// The pages of the source language and of those with terms, by key.
  private let pages: [Language: [PageKey: ParsedPage]]

  /// - Parameters:
  ///   - source: What `site.yaml` and the ledger say.
  ///   - parsed: The site's pages.
  ///   - records: What the locks say of them.
  init(
    source: SourceTree, pages parsed: [ParsedPage], records: [Language: TranslationRecords]
  ) {
    self.source = source
    self.records = records
    let settings = source.configuration.languages.dropFirst().filter { $0.release != nil }
    let languages =
      settings.isEmpty
      ? [] : Set([source.configuration.source.language] + settings.map(\.language))
    var pages: [Language: [PageKey: ParsedPage]] = [:]
    for page in parsed where languages.contains(page.file.language) && !page.header.isDraft {
      pages[page.file.language, default: [:]][page.file.key] = page
    }
    self.pages = pages
  }

  /// The pages that translations are made from, by key; empty if no language has terms.
  var originals: [PageKey: ParsedPage] { pages[source.configuration.source.language] ?? [:] }

  func releases() -> Releases {
    let gated = source.configuration.languages.dropFirst().compactMap { settings in
      settings.release.map { (language: settings.language, terms: $0) }
    }
    var counts = [(all: Int, sound: Int)](repeating: (0, 0), count: gated.count)
    func count(_ parts: [TranslatedPart], at index: Int) {
      for part in parts where part.state != .orphan {
        counts[index].all += 1
        if gated[index].terms.isThere(part), part.state != .stale { counts[index].sound += 1 }
      }
    }
    for original in originals.values {
      let comparison = PartComparison(
        key: original.file.key, original: original, facts: source.facts)
      for (index, one) in gated.enumerated() {
        count(parts(of: comparison, in: one.language), at: index)
      }
    }
    for (index, one) in gated.enumerated() {
      count(source.wordParts(in: one.language, records[one.language]), at: index)
    }
    return Releases(
      zip(gated, counts).map { one, count in
        ReleaseStanding(
          language: one.language, terms: one.terms,
          lacking: lacking(one.language, one.terms),
          coverage: count.all == 0 ? 0 : count.sound * 100 / count.all,
          isPromised: isPromised(one.language))
      })
  }

  /// What must be there and isn't, each once.
  private func lacking(_ language: Language, _ terms: ReleaseTerms) -> [PartSelection] {
    var seen: Set<PartSelection> = []
    return terms.must
      .flatMap { lacking(of: $0.selection.spelled(as: source.spellings), language, terms) }
      .filter { seen.insert($0).inserted }
  }

  /// The parts of a selection that aren't there; the page itself if nothing of it is.
  private func lacking(
    of selection: PartSelection, _ language: Language, _ terms: ReleaseTerms
  ) -> [PartSelection] {
    let comparison = PartComparison(
      key: selection.page, original: originals[selection.page], facts: source.facts)
    let words = DataFile(selection.page).map {
      source.wordParts(of: $0, in: language, records[language])
    }
    let wanted = (parts(of: comparison, in: language) + (words ?? []))
      .filter { $0.state != .orphan && selection.contains($0.name) }
    let lacking = wanted.filter { !terms.isThere($0) }
    if lacking.count == wanted.count, !lacking.isEmpty { return [selection] }
    return lacking.map { .part($0.name) }
  }

  private func parts(of comparison: PartComparison<ParsedPage>, in language: Language)
    -> [TranslatedPart]
  {
    comparison.parts(of: pages[language]?[comparison.key], records: records[language])
  }

  /// Whether the ledger names the language's home page, and nobody took that back.
  private func isPromised(_ language: Language) -> Bool {
    guard let ledger = source.ledger else { return false }
    let configuration = source.configuration
    let home = PublishedLedger.Entry.address(
      of: PageAddress(folder: configuration.folder(of: language), base: configuration.baseURL))
    guard ledger.entries[home] != nil else { return false }
    return !FormerAddresses(source.redirects, base: configuration.baseURL).contains(home)
  }
}

extension ReleaseTerms {
  /// Whether a part counts as translated.
  fileprivate func isThere(_ part: TranslatedPart) -> Bool {
    switch part.state {
    case .current, .stale: true
    case .unreviewed: !isReviewed
    case .missing, .orphan: false
    }
  }
}
