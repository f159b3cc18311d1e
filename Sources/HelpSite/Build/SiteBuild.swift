import Mustache

/// A build of a whole site: the flow from source files to published files.
package struct SiteBuild: Sendable {
  let folder: SourceFolder
  let options: BuildOptions

  /// Opens a site: the folder that holds `content/` and `templates/`.
  package init(site: String, options: BuildOptions) throws(MachineFailure) {
    folder = try SourceFolder(site)
    self.options = options
  }

  /// Keeps other commands from changing the sources, as long as the lock is held.
  ///
  /// - Parameter waiting: Called with a sentence before another command is waited for.
  /// - Returns: To be taken before the sources are read that are to be changed.
  /// - Throws: ``MachineFailure``.
  package func lockSources(waiting: (String) -> Void) throws(MachineFailure) -> SourceLock {
    try SourceLock(folder.path, waiting: waiting)
  }

  /// Builds the site into `output`, where nothing changes unless every page is sound.
  ///
  /// - Parameters:
  ///   - output: Where to publish.
  ///   - compressions: The ways in which text files are published a second time, each once.
  ///   - progress: Told of each finished file.
  ///   - waiting: Called with a sentence before waiting for another build to end.
  /// - Returns: What was done, and the warnings.
  /// - Throws: ``BuildFailure`` for mistakes in the content, ``UsageFailure`` for options that
  ///   don't fit the site, ``OutputRefusal``; any other error is the machine's.
  package func run(
    output: OutputFolder, compressions: [Compression] = [], progress: Progress = Progress(),
    waiting: (String) -> Void = { _ in }
  ) async throws -> BuildReport {
    // Side by side: one looks at the site, the other at what is published.
    async let found = BuildInputs(of: folder, options: options)
    let stage = try output.open(waiting: waiting)
    do {
      let inputs = try await found
      // Side by side again: what the last build knew, and what this one is told.
      async let recalled = stage.recollection().flatMap { BuildMemory($0, inputs: inputs.hash) }
      let loaded = try await load(inputs)
      let memory = await recalled
      let spool = memory == nil ? stage.bodySpool(pages: loaded.source.pages.count) : nil
      let checked = try await check(loaded, memory, for: .publication, keeping: spool)
      let sink = StageSink(stage: stage, memory: memory, compressions: compressions)
      let bundle = try checked.searchBundle(into: sink)
      var receipts = try await checked.renderer.emit(
        jobs: options.jobs, progress: progress, into: sink)
      receipts += try bundle?.make(of: receipts) ?? []
      let published = try stage.publish(
        receipts.flatMap(\.files), memory: checked.memory(of: receipts, after: memory))
      return BuildReport(site: checked, published: published)
    } catch {
      stage.abandon()
      throw error
    }
  }

  /// Finds every mistake, also those that only rendering shows, and writes nothing.
  ///
  /// - Parameter progress: Told of each finished file.
  /// - Returns: All that was found.
  /// - Throws: ``UsageFailure`` for options that don't fit the site, or the machine's failure.
  package func check(progress: Progress = Progress()) async throws -> CheckReport {
    do {
      let inputs = try BuildInputs(of: folder, options: options)
      let checked = try await check(load(inputs), nil, for: .check)
      let sink = ReadBackSink(checked.renderer)
      let summaries = try await checked.renderer.emit(
        jobs: options.jobs, progress: progress, into: sink)
      let found = checked.warnings + sink.diagnostics(of: summaries)
      return CheckReport(diagnostics: found.sortedAndUnique(), site: checked)
    } catch let failure as BuildFailure {
      return CheckReport(diagnostics: failure.diagnostics, site: nil)
    }
  }

  /// Lists the facts and the texts that use them.
  ///
  /// - Returns: The list.
  /// - Throws: ``BuildFailure`` for mistakes in data files and pages, or the machine's failure.
  package func facts() async throws -> FactListing {
    let (source, _) = try await SourceLoader(folder: folder, options: options)
      .load(SourceListing(of: folder))
    let parsed = try await PageParser(source: source).parseAll(options.jobs)
    try parsed.flatMap(\.diagnostics).throwIfErrors()
    return FactListing(source, pages: parsed.compactMap(\.page))
  }

  /// Writes the ledger of what is published: all lines that it has, and what is new.
  ///
  /// - Returns: How many lines are new.
  /// - Throws: ``BuildFailure`` for mistakes in data files and pages, or the machine's failure.
  package func acceptIDs() async throws -> Int {
    let (source, _) = try await SourceLoader(folder: folder, options: options)
      .load(SourceListing(of: folder))
    let parsed = try await PageParser(source: source).parseAll(options.jobs)
    try parsed.flatMap(\.diagnostics).throwIfErrors()
    let pages = parsed.compactMap(\.page).filter { !$0.header.isDraft }
    let releases = ReleaseGate(source: source, pages: pages).releases()
    let table = SiteTable(
      configuration: source.configuration, pages: pages, unreleased: releases.unreleased)
    let ledger = PublishedChecker(source: source, table: table, pages: pages).ledger()
    try folder.replace(PublishedLedger.path, with: Array(ledger.text.utf8))
    return ledger.entries.count - (source.ledger?.entries.count ?? 0)
  }

  /// Loads what was found in the folder, all but the pages' text.
  ///
  /// - Throws: ``BuildFailure`` for mistakes in it, ``UsageFailure`` for options that don't fit the
  ///   site; any other error is the machine's.
  func load(_ inputs: BuildInputs) async throws -> LoadedSite {
    let loader = SourceLoader(folder: folder.expecting(inputs.files), options: options)
    let (source, warnings) = try await loader.load(inputs.listing)
    try checkLanguages(source.configuration)
    return LoadedSite(source: source, warnings: warnings, inputs: inputs.hash)
  }

  /// The site without what only rendering shows.
  ///
  /// - Parameters:
  ///   - loaded: The site without the pages' text.
  ///   - memory: What an earlier build knew of the pages.
  ///   - purpose: What they are parsed for.
  ///   - spool: Keeps their bodies until they are rendered.
  /// - Returns: A site without errors.
  /// - Throws: ``BuildFailure`` for mistakes in the content, ``UsageFailure`` for options that
  ///   don't fit the site; any other error is the machine's.
  func check(
    _ loaded: LoadedSite, _ memory: (any PageMemory)?, for purpose: PageParser.Purpose,
    keeping spool: BodySpool? = nil
  ) async throws -> CheckedSite {
    let parser = PageParser(
      source: loaded.source, memory: memory, purpose: purpose, spool: spool)
    let parsed = try await parser.parseAll(options.jobs)
    let pages = parsed.compactMap(\.page)
    var diagnostics = loaded.warnings + parsed.flatMap(\.diagnostics)
    let (library, site, files) = try await complete(loaded.source, pages, &diagnostics)
    if site.languages.isEmpty {
      throw UsageFailure(
        description: "no language of --languages is released; --unreleased builds them for a look")
    }
    if options.isStrict, diagnostics.contains(where: { $0.severity >= .warning }) {
      throw BuildFailure(diagnostics: diagnostics.sortedAndUnique())
    }
    return CheckedSite(
      renderer: try SiteRenderer(
        site: site, files: files, library: library, inputs: loaded.inputs,
        keepsTexts: purpose == .preview),
      parsed: parsed, inputs: loaded.inputs, warnings: diagnostics.sortedAndUnique())
  }

  /// Compiles the templates and gives the pages their addresses, side by side.
  ///
  /// - Throws: ``BuildFailure`` for mistakes in templates and pages; if there are none, for those
  ///   that only all pages together show.
  private func complete(
    _ source: SourceTree, _ pages: [ParsedPage], _ diagnostics: inout [Diagnostic]
  ) async throws(BuildFailure) -> (TemplateLibrary, Site, [OutputFile]) {
    async let compiled = source.compileTemplates(for: pages)
    guard !diagnostics.hasErrors else {
      diagnostics += await compiled.errors.map(Diagnostic.init)
      throw BuildFailure(diagnostics: diagnostics.sortedAndUnique())
    }
    let resolver = SiteResolver(source: source, options: options, files: OutputFile.all)
    let (site, files, found) = await resolver.resolve(pages)
    let library = await compiled
    diagnostics += library.errors.map(Diagnostic.init)
    try diagnostics.throwIfErrors()
    diagnostics += found
    try diagnostics.throwIfErrors()
    return (library, site, files)
  }

  private func checkLanguages(_ configuration: SiteConfiguration) throws(UsageFailure) {
    let known = configuration.languages.map(\.language)
    for language in options.languages?.sorted() ?? [] where !known.contains(language) {
      throw UsageFailure(
        description: "'\(language.tag)' is no language of this site; it has "
          + known.map(\.tag).joined(separator: ", "))
    }
  }
}

/// A site of which the pages' text hasn't been read yet.
struct LoadedSite: Sendable {
  let source: SourceTree
  let warnings: [Diagnostic]
  /// Of all that the output depends on besides the pages' text.
  let inputs: ContentHash
}
