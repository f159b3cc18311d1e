import Languages
import Text

/// One export: page by page, then what it gives in all.
struct ExportRun: Sendable {
  private let export: TranslationExport
  private let selection: [PartSelection]
  private let reader: ExchangeReader
  private let catalogs: CatalogFiles

  /// A page of an export.
  struct Page: Sendable {
    /// `nil` if nothing of it goes out.
    fileprivate var piece: CatalogFiles.Piece?
    fileprivate var units = 0
    fileprivate var unlike: [PartName] = []
    /// All parts with something to translate; empty unless single ones are asked for.
    fileprivate var names: [PartName] = []
  }

  init(_ export: TranslationExport, _ survey: TranslationSurvey) throws {
    self.export = export
    selection = export.selection.map { $0.spelled(as: survey.source.spellings) }
    for one in selection { try survey.checkPage(one.page) }
    reader = try ExchangeReader(
      survey, language: export.language, includesDrafts: export.includesDrafts)
    catalogs = CatalogFiles(
      format: export.format, split: export.split, source: survey.sourceLanguage,
      language: export.language, facts: survey.source.facts[export.language],
      book: survey.source.termBook(for: export.language))
  }

  /// The pages and data files that may have something to give.
  var keys: [PageKey] {
    reader.keys.filter { key in
      selection.isEmpty || selection.contains { $0.page == key }
    }
  }

  func pages(of key: PageKey, _ worker: inout ExchangeWorker) throws -> [Page] {
    try reader.pages(of: key, &worker).map { page in
      var page = page
      var result = Page()
      if !selection.isEmpty { result.names = page.parts.map(\.name) }
      result.unlike = page.keep(export, selection)
      if !page.parts.isEmpty { result.piece = catalogs.piece(of: page) }
      result.units = page.parts.reduce(0) { $0 + $1.units.count }
      return result
    }
  }

  /// All that the pages give.
  ///
  /// - Throws: ``UsageFailure`` for a part that isn't there.
  func files(of pages: [Page]) throws(UsageFailure) -> ExportedFiles {
    try check(among: pages.flatMap(\.names))
    return ExportedFiles(
      export: export,
      files: catalogs.files(of: pages.compactMap(\.piece))
        .map { ExportedFile(path: $0.path, bytes: $0.bytes) },
      units: pages.reduce(0) { $0 + $1.units }, unlike: pages.flatMap(\.unlike))
  }

  private func check(among names: [PartName]) throws(UsageFailure) {
    for case .part(let name) in selection where !names.contains(name) {
      let hint = NearestName.hint("\(name)", among: names.map { "\($0)" }).map { "; \($0)" } ?? ""
      throw UsageFailure(description: "'\(name)' has nothing to translate\(hint)")
    }
  }
}

extension ExchangePage {
  /// Leaves the units that go out, and gives the parts that can't.
  fileprivate mutating func keep(
    _ export: TranslationExport, _ selection: [PartSelection]
  ) -> [PartName] {
    var unlike: [PartName] = []
    parts = parts.compactMap { part in
      guard selection.isEmpty || selection.contains(where: { $0.contains(part.name) }) else {
        return nil
      }
      if part.isTranslated, !part.isAligned, part.part.state != .stale {
        unlike.append(part.name)
        return nil
      }
      var part = part
      if let states = export.states {
        part.units.removeAll { unit in !states.contains { $0.contains(unit) } }
      }
      return part.units.isEmpty ? nil : part
    }
    return unlike
  }
}

extension ExportedState {
  fileprivate func contains(_ unit: ExchangeUnit) -> Bool {
    switch (self, unit.state) {
    case (.missing, .missing), (.stale, .stale), (.unreviewed, .unreviewed): true
    default: false
    }
  }
}
