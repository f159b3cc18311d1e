import Files
import Languages
import Mustache

/// The stages, each with its gate.
extension SiteBuild {
  /// Loads what was found in the folder, all but the pages' text.
  ///
  /// - Returns: The data, and the mistakes in it.
  /// - Throws: ``BuildFailure`` for errors in `site.yaml`, ``UsageFailure`` for options that don't
  ///   fit the site; any other error is the machine's.
  func load(_ inputs: BuildInputs) async throws -> Diagnosed<SourceTree> {
    let loader = SourceLoader(folder: folder.expecting(inputs.files), options: options)
    let loaded = try await loader.load(inputs.listing)
    try checkLanguages(loaded.value.configuration)
    return loaded
  }

  /// Reads the pages, each for itself.
  ///
  /// - Parameters:
  ///   - loaded: The site without the pages' text.
  ///   - memory: What an earlier build knew of the pages.
  ///   - purpose: What they are parsed for.
  ///   - spool: Keeps their bodies until they are rendered.
  /// - Returns: The pages and their mistakes, so that those of templates can be told beside them.
  /// - Throws: The machine's failure.
  func parse(
    _ loaded: Diagnosed<SourceTree>, _ memory: (any PageMemory)? = nil,
    for purpose: PageParser.Purpose = .check, keeping spool: BodySpool? = nil
  ) async throws -> ParsedSite {
    let parser = PageParser(
      source: loaded.value, memory: memory, purpose: purpose, spool: spool)
    return ParsedSite(
      source: loaded.value, loaded: loaded.diagnostics, purpose: purpose,
      results: try await parser.parseAll(options.jobs))
  }

  /// Compiles the templates and gives the pages their addresses, side by side.
  ///
  /// - Parameters:
  ///   - parsed: The pages.
  ///   - inputs: All that the output depends on besides them.
  ///   - passes: Whether an error may be left to the caller, since every file can be made all the same.
  /// - Returns: A site whose files can be made.
  /// - Throws: ``BuildFailure`` for mistakes in data, pages and templates, and for those that only all
  ///   pages together show. ``UsageFailure`` for options that don't fit the site.
  func resolve(
    _ parsed: ParsedSite, _ inputs: BuildInputs,
    passing passes: (Diagnostic) -> Bool = { _ in false }
  ) async throws -> ResolvedSite {
    let source = parsed.source
    let pages = parsed.pages + source.configuration.pseudoPages(of: parsed.pages)
    async let compiled = source.compileTemplates(for: pages)
    let resolver = SiteResolver(
      source: source, options: options, files: OutputFile.all, unread: parsed.unread)
    let resolved = await resolver.resolve(pages)
    let (site, files) = resolved.value
    let library = await compiled
    let diagnostics = parsed.diagnostics(
      with: library.errors.map(Diagnostic.init) + resolved.diagnostics
        + HostChecker.diagnostics(of: site, files))
    if diagnostics.contains(where: { $0.severity == .error && !passes($0) }) {
      throw BuildFailure(diagnostics: diagnostics.sortedAndUnique())
    }
    try checkLanguages(of: site)
    try checkShare(of: site)
    if options.isStrict, diagnostics.contains(where: { $0.severity >= .warning }) {
      throw BuildFailure(diagnostics: diagnostics.sortedAndUnique())
    }
    let renderer = try SiteRenderer(
      site: site, files: options.share.files(of: files, in: site), library: library,
      inputs: inputs.hash,
      keepsTexts: parsed.purpose == .preview)
    return ResolvedSite(
      renderer: renderer, parsed: parsed.results, inputs: inputs.hash,
      warnings: diagnostics.sortedAndUnique())
  }

  /// Renders and stages every file of the share of the site.
  ///
  /// - Throws: ``BuildFailure`` for mistakes that only rendering shows; any other error is the
  ///   machine's.
  func render(
    _ site: ResolvedSite, into sink: StageSink, _ progress: Progress
  ) async throws -> [StageSink.Receipt] {
    // Before all else: the program that makes it may not be installed.
    let bundle = options.share == .whole ? try site.searchBundle(into: sink) : nil
    let receipts = try await site.renderer.emit(
      jobs: options.jobs, progress: progress, into: sink)
    return receipts + (try bundle?.make(of: receipts) ?? [])
  }
}

extension SiteBuild {
  private func checkLanguages(_ configuration: SiteConfiguration) throws(UsageFailure) {
    let known = configuration.languages.map(\.language)
    for language in options.languages?.sorted() ?? [] where !known.contains(language) {
      throw UsageFailure(
        description: "'\(language.tag)' is no language of this site; it has "
          + known.map(\.tag).joined(separator: ", "))
    }
  }

  private func checkLanguages(of site: Site) throws(UsageFailure) {
    guard site.languages.isEmpty else { return }
    throw UsageFailure(
      description: "no language of --languages is released; --unreleased builds them for a look")
  }

  private func checkShare(of site: Site) throws(UsageFailure) {
    guard case .languages(let languages) = options.share else { return }
    let built = site.languages.map { site.settings[$0].language }
    for language in languages.sorted() where !built.contains(language) {
      throw UsageFailure(
        description: "--render-languages names '\(language.tag)', which isn't built; built are "
          + built.map(\.tag).joined(separator: ", "))
    }
  }
}
