import Files
package import Languages
package import Text

/// What translators get of a site.
package struct TranslationExport: Sendable {
  package let language: Language
  /// The pages and parts; none means all.
  package let selection: [PartSelection]
  package let format: ExchangeFormat
  package let split: ExchangeSplit
  /// The states of units that go out; `nil` means all.
  package let states: Set<ExportedState>?
  /// Whether originals that are drafts go out too.
  package let includesDrafts: Bool

  package init(
    language: Language, selection: [PartSelection], format: ExchangeFormat,
    split: ExchangeSplit = .page, states: Set<ExportedState>? = nil, includesDrafts: Bool = false
  ) {
    self.language = language
    self.selection = selection
    self.format = format
    self.split = split
    self.states = states
    self.includesDrafts = includesDrafts
  }
}

/// Which units an export can be limited to.
package enum ExportedState: String, CaseIterable, Sendable {
  case missing, stale, unreviewed
}

/// One file of an export.
package struct ExportedFile: Sendable {
  /// Below the export's folder: `de/refunds.po`.
  package let path: SourcePath
  package let bytes: [UInt8]
}

/// All that an export gives.
package struct ExportedFiles: Sendable {
  package let export: TranslationExport
  package let files: [ExportedFile]
  package let units: Int
  /// Parts that are left out, since their translation is built otherwise than the original.
  package let unlike: [PartName]
}

extension TranslationSurvey {
  /// The files of exports into several languages; nothing is written.
  ///
  /// - Parameters:
  ///   - exports: What goes out: the same parts for all languages.
  ///   - jobs: How many pages to work on at once.
  /// - Returns: Of each export the files, and what was left out of them.
  /// - Throws: ``UsageFailure`` for a page or part that isn't there; ``MachineFailure``.
  package func files(
    of exports: [TranslationExport], jobs: Int
  ) async throws -> [ExportedFiles] {
    let work = try exports.map { try ExportRun($0, self) }
    guard let keys = work.first?.keys else { return [] }
    let found = try await keys.concurrentMap(
      width: jobs, worker: { ExchangeWorker(folder) },
      { worker, key in try work.map { try $0.pages(of: key, &worker) } })
    return try work.enumerated().map { index, run in
      try run.files(of: found.flatMap { $0[index] })
    }
  }
}
