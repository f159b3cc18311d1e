import Mustache

/// A build of a whole site: the flow from source files to published files.
package struct SiteBuild: Sendable {
  private let folder: SourceFolder
  private let options: BuildOptions

  /// Opens a site: the folder that holds `content/` and `templates/`.
  package init(site: String, options: BuildOptions) throws(MachineFailure) {
    folder = try SourceFolder(site)
    self.options = options
  }

  /// Builds the site into `output`, where nothing changes unless every page is sound.
  ///
  /// - Throws: ``BuildFailure`` for mistakes in the content; any other error is the machine's.
  package func run(
    output: OutputFolder, progress: Progress = Progress(), waiting: (String) -> Void = { _ in }
  ) async throws -> BuildReport {
    let checked = try await checked()
    let stage = try output.open(waiting: waiting)
    do {
      let staged = try await checked.renderer.emit(jobs: options.jobs, progress: progress) {
        try stage.stage($0, $1)
      }
      return checked.report(published: try stage.publish(staged))
    } catch {
      stage.abandon()
      throw error
    }
  }

  /// Finds every mistake, also those that only rendering shows, and writes nothing.
  package func check(progress: Progress = Progress()) async throws -> BuildReport {
    let checked = try await checked()
    _ = try await checked.renderer.emit(jobs: options.jobs, progress: progress) { _, _ in () }
    return checked.report(published: nil)
  }

  /// A site that is sound as far as its sources show.
  struct Checked: Sendable {
    let renderer: SiteRenderer
    let warnings: [Diagnostic]

    func report(published: PublishReport?) -> BuildReport {
      BuildReport(
        warnings: warnings, pages: renderer.site.pages.count,
        languages: renderer.site.languages.count, published: published)
    }
  }

  private func checked() async throws -> Checked {
    var (source, diagnostics) = try SourceLoader(folder: folder, options: options).load()
    try checkLanguages(source.configuration)
    let parsed = try await PageParser(source: source).parseAll(options.jobs)
    let library = source.compileTemplates(for: parsed.pages)
    diagnostics += parsed.diagnostics + library.errors.map(Diagnostic.init)
    try diagnostics.throwIfErrors()
    let (site, warnings) = try SiteResolver(source: source, options: options)
      .resolve(parsed.pages)
    diagnostics += warnings
    return Checked(
      renderer: try SiteRenderer(site: site, library: library),
      warnings: diagnostics.sortedAndUnique())
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
