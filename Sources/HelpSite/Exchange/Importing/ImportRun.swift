import Files
import Languages
import Text

/// One import: pages are read for all languages at once, and written language by language.
struct ImportRun {
  let build: SiteBuild
  let request: TranslationImport
  var report = ImportReport()

  /// Takes what the files have.
  ///
  /// - Parameter files: Those of the request.
  /// - Throws: ``BuildFailure`` for mistakes in the site; ``UsageFailure``; ``MachineFailure``.
  mutating func take(_ files: [Result<IncomingFile, IncomingFile.FileProblem>]) async throws {
    let survey = try await build.survey()
    let incoming = try incoming(files, survey)
    let tasks = try incoming.map { try task(survey, $0.language) }
    let pages = try await results(of: incoming, tasks)
    var renewed: TranslationSurvey?
    for (number, texts) in incoming.enumerated() {
      let task = try renewed.map { try self.task($0, texts.language) } ?? tasks[number]
      if try await take(texts, pages[number], task) {
        renewed = try await build.survey(
          memory: SurveyMemory(task.reader.survey, changed: report.files))
      }
    }
    report.files = Set(report.files).sorted()
    report.diagnostics = (report.diagnostics + report.units.compactMap(\.asDiagnostic))
      .sortedAndUnique()
  }

  /// What came in of each language, in the order of the site.
  private mutating func incoming(
    _ files: [Result<IncomingFile, IncomingFile.FileProblem>], _ survey: TranslationSurvey
  ) throws -> [IncomingTexts] {
    let match = LanguageMatch(survey, named: try request.language.map { try survey.language($0) })
    var units: [Language: [IncomingUnit]] = [:]
    for result in files {
      switch result {
      case .success(let file):
        if let language = match.language(of: file) {
          units[language, default: []] += file.units
        } else {
          report.diagnostics.append(match.diagnostic(of: file))
        }
      case .failure(let problem): report.diagnostics.append(problem.asDiagnostic)
      }
    }
    return survey.languages.compactMap { language in
      units.removeValue(forKey: language).map { IncomingTexts($0, language: language) }
    }
  }

  /// What becomes of the pages in each language: page by page, since all languages need the same
  /// original.
  private func results(
    of incoming: [IncomingTexts], _ tasks: [KeyImport]
  ) async throws -> [[PageKey: KeyImport.Result]] {
    guard let folder = tasks.first?.reader.survey.folder else { return [] }
    let keys = Set(incoming.flatMap(\.units.keys)).filter { DataFile($0) == nil }.sorted()
    let results = try await keys.concurrentMap(
      width: build.options.jobs, worker: { ExchangeWorker(folder) },
      { worker, key in
        try zip(incoming, tasks).map { texts, task in
          try texts.units[key].map { try task.take($0, of: key, &worker) }
        }
      })
    return incoming.indices.map { number in
      Dictionary(
        uniqueKeysWithValues: zip(keys, results).compactMap { key, some in
          some[number].map { (key, $0) }
        })
    }
  }

  private func task(_ survey: TranslationSurvey, _ language: Language) throws -> KeyImport {
    KeyImport(
      reader: try ExchangeReader(
        survey, language: language, includesDrafts: request.includesDrafts),
      judge: UnitJudge(facts: survey.source.facts[language]), review: TermReview(survey, language))
  }

  /// Takes what came in of one language; returns whether the task's survey no longer holds.
  ///
  /// A data file holds all languages, so that its texts are held against what the others left.
  private mutating func take(
    _ texts: IncomingTexts, _ pages: [PageKey: KeyImport.Result], _ task: KeyImport
  ) async throws -> Bool {
    let (survey, language) = (task.reader.survey, texts.language)
    var results = pages
    var worker = ExchangeWorker(survey.folder)
    for key in DataFile.allCases.map(\.key) {
      results[key] = try texts.units[key].map { try task.take($0, of: key, &worker) }
    }
    let sorted = results.sorted { $0.key < $1.key }.map(\.value)
    report.units += texts.unknown + sorted.flatMap(\.units)
    report.diagnostics += sorted.flatMap(\.diagnostics)
    let changes = sorted.flatMap(\.changes)
    report.files += changes.map(\.path)
    let parts = sorted.flatMap(\.parts)
    guard !request.isDryRun else { return false }
    try survey.writeHumbly(parts, language)
    for change in changes { try change.write(in: survey.folder) }
    let isAccepting = request.acceptance != nil
    if isAccepting { try await accept(parts, language, survey) }
    return isAccepting || changes.contains { DataFile($0.path) != nil }
  }

  private mutating func accept(
    _ parts: [PartOutcome], _ language: Language, _ before: TranslationSurvey
  ) async throws {
    guard let acceptance = request.acceptance else { return }
    let complete = parts.filter(\.isGood)
    let machine = Set(complete.filter(\.hasMachine).map(\.name))
    for isMachine in [false, true] {
      let names = complete.map(\.name).filter { machine.contains($0) == isMachine }
      guard !names.isEmpty else { continue }
      let survey = try await build.survey(
        memory: SurveyMemory(before, changed: report.files))
      let open = survey.openParts(names, in: language)
      guard !open.isEmpty else { continue }
      try survey.accept(
        TranslationAcceptance(
          language: language, selection: open.map(PartSelection.part),
          kind: .reviewed(
            method: acceptance.method ?? (isMachine ? .machine : .human), name: acceptance.name)))
      report.accepted += open.count
    }
  }
}

extension ImportedUnit {
  static func unknown(_ unit: IncomingUnit) -> Self {
    Self(unit, .left, "the site has no text '\(unit.id)'", diagnostic: "exchange.unknown")
  }

  /// `nil` if there is nothing that anybody has to know.
  var asDiagnostic: Diagnostic? {
    guard let diagnostic, let reason else { return nil }
    let words = outcome == .refused ? "'\(id)': \(reason)" : reason
    return outcome == .refused
      ? Diagnostic(error: diagnostic, at: location, words, hint: hint)
      : Diagnostic(warning: diagnostic, at: location, words, hint: hint)
  }
}
