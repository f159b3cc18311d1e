import Mustache

/// What all workers need to render the site; nothing in it changes.
struct SiteRenderer: Sendable {
  let site: Site
  let library: TemplateLibrary
  let templates: PageTemplates
  let names: SiteNames

  init(site: Site, library: TemplateLibrary) throws(BuildFailure) {
    self.site = site
    self.library = library
    templates = try PageTemplates(library)
    names = SiteNames(source: site.source)
  }

  /// Renders every file and hands each to `accept`, page by page, from several threads.
  ///
  /// A file's bytes are freed as soon as `accept` returns.
  ///
  /// - Parameters:
  ///   - jobs: How many files to work on at once.
  ///   - progress: Told of each finished file.
  ///   - accept: Takes a path from the output folder, and bytes that are valid until it returns.
  /// - Returns: What `accept` gave for each file, in the order of ``files``.
  /// - Throws: ``BuildFailure`` with the mistakes of all files, or the first other error.
  func emit<Receipt: Sendable>(
    jobs: Int, progress: Progress,
    _ accept: @escaping @Sendable (String, UnsafeBufferPointer<UInt8>) throws -> Receipt
  ) async throws -> [Receipt] {
    let files = files
    let worker: @Sendable () -> RenderWorker = { RenderWorker(self) }
    let results = try await files.concurrentMap(width: jobs, worker: worker) { worker, file in
      defer { progress.advance(1, files.count) }
      do {
        try worker.render(file)
      } catch let error as TemplateError {
        return Result<Receipt, Diagnostic>.failure(Diagnostic(error))
      }
      let path = path(of: file)
      return .success(try worker.buffer.withBytes { try accept(path, $0) })
    }
    let mistakes = results.compactMap { result in
      if case .failure(let diagnostic) = result { diagnostic } else { nil }
    }
    try mistakes.throwIfErrors()
    return results.compactMap { try? $0.get() }
  }
}

/// The templates of whole pages, each of which a theme must have.
struct PageTemplates: Sendable {
  let page: Template
  let home: Template
  let root: Template
  let notFound: Template
  let redirect: Template

  init(_ library: TemplateLibrary) throws(BuildFailure) {
    func template(_ name: String) throws(BuildFailure) -> Template {
      if let template = library.template(named: name) { return template }
      let file = SourceLocation(file: "templates/\(name).mustache")
      throw BuildFailure(diagnostics: [
        Diagnostic(error: "template.missing", at: file, "the theme has no such template")
      ])
    }
    page = try template("page")
    home = try template("home")
    root = try template("root")
    notFound = try template("not-found")
    redirect = try template("redirect")
  }
}
