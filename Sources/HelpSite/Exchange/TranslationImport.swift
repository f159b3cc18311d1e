package import Text

/// What translators sent back, to be taken into a site.
package struct TranslationImport: Sendable {
  /// A file that is read when its turn comes, so that the bytes of few are there at once.
  package struct File: Sendable {
    /// As the user named it.
    package let path: SourcePath
    let read: @Sendable () throws -> [UInt8]

    /// - Parameters:
    ///   - path: As the user named it.
    ///   - read: Gives the file's bytes; called once.
    package init(path: SourcePath, read: @escaping @Sendable () throws -> [UInt8]) {
      self.path = path
      self.read = read
    }
  }

  package let files: [File]
  /// The language of all files; `nil`: each says its own.
  package let language: String?
  /// Whether nothing is written.
  package var isDryRun = false
  /// Whether nothing is taken if anything is refused.
  package var isStrict = false
  /// How complete parts are recorded as accepted; `nil` if they aren't.
  package var acceptance: Acceptance?
  package var includesDrafts = false

  package struct Acceptance: Sendable {
    /// `nil`: as the files say, else by people.
    package let method: TranslationLock.Method?
    package let name: String?

    package init(method: TranslationLock.Method?, name: String?) {
      self.method = method
      self.name = name
    }
  }

  /// The most bytes of one file: 64 MiB.
  package static let sizeLimit = IncomingFile.sizeLimit

  package init(files: [File], language: String?) {
    self.files = files
    self.language = language
  }
}

/// What became of what translators sent.
package struct ImportReport: Sendable {
  /// In the order of the files.
  package internal(set) var units: [ImportedUnit] = []
  /// The files of the site that changed, or would; sorted.
  package internal(set) var files: [SourcePath] = []
  /// How many parts were recorded as accepted.
  package internal(set) var accepted = 0
  /// Of files and units that were refused or aren't known.
  package internal(set) var diagnostics: [Diagnostic] = []

  package func count(_ outcome: ImportedUnit.Outcome) -> Int {
    units.count { $0.outcome == outcome }
  }
}

extension SiteBuild {
  /// Takes translations into the site's files: whole files, changed in the translated words alone.
  ///
  /// The lock comes first where it says less of a part than before, and last where it says more; so a
  /// run that is stopped in between leaves no changed text that reads as accepted.
  ///
  /// - Throws: ``BuildFailure`` for mistakes in the site; ``UsageFailure``; ``MachineFailure``.
  package func take(_ request: TranslationImport) async throws -> ImportReport {
    let files = try await request.files.concurrentMap(
      width: options.jobs, worker: {}, { _, file in try IncomingFile.result(of: file) })
    if request.isStrict, !request.isDryRun {
      var request = request
      request.isDryRun = true
      var trial = ImportRun(build: self, request: request)
      try await trial.take(files)
      if trial.report.diagnostics.hasErrors { return trial.report.withNothingTaken }
    }
    var run = ImportRun(build: self, request: request)
    try await run.take(files)
    return run.report
  }
}

extension ImportReport {
  /// The same of a run that keeps nothing since something was refused.
  fileprivate var withNothingTaken: Self {
    var report = self
    report.files = []
    for index in report.units.indices where report.units[index].outcome == .taken {
      report.units[index].outcome = .left
      report.units[index].reason = "something else was refused, and --strict takes all or nothing"
    }
    return report
  }
}
