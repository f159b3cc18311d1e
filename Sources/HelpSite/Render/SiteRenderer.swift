import Mustache
import Text

/// What all workers need to render the site; nothing in it changes.
struct SiteRenderer: Sendable {
  let site: Site
  /// The files in the order in which they are rendered.
  let files: [OutputFile]
  let library: TemplateLibrary
  let templates: PageTemplates
  let names: SiteNames
  /// The questions of the pages rendered so far.
  let questions: RenderedQuestions
  let fingerprint: SiteFingerprint

  /// - Parameters:
  ///   - site: The site with every address known.
  ///   - files: All files of its output.
  ///   - library: The theme's templates, compiled without errors.
  ///   - inputs: The hash of all that the output depends on besides the pages' text.
  ///   - keepsTexts: Whether ``texts(of:)`` shall be there when all is rendered.
  /// - Throws: ``BuildFailure`` if the theme lacks a template.
  init(
    site: Site, files: [OutputFile], library: TemplateLibrary, inputs: ContentHash,
    keepsTexts: Bool = false
  ) throws(BuildFailure) {
    fingerprint = SiteFingerprint(site: site, inputs: inputs)
    self.site = site
    self.files = files
    self.library = library
    templates = try PageTemplates(library)
    names = SiteNames(source: site.source)
    questions = RenderedQuestions(count: site.pages.count, keepsEntries: keepsTexts)
  }

  /// Takes over what lists need of pages that are made of the same as in an earlier build.
  ///
  /// - Parameter known: Gives it by a page's path and fingerprint; `nil` for a page that has to be
  ///   looked at.
  func recallTexts(_ known: (_ path: OutputPath, _ fingerprint: ContentHash) -> PageTexts?) {
    for (index, page) in site.pages.enumerated() where !page.isFallback {
      let file = PageOutput(index: index).file(of: site)
      guard
        let texts = known(
          file.path, fingerprint.fingerprint(of: file, in: site, site.surroundings(of: index)))
      else { continue }
      questions.keep(texts.questions, of: index)
      if let entry = texts.entry { questions.keep(entry, of: index) }
    }
  }

  /// What lists need of a page, by its index in ``Site/pages``; `nil` if it has no text of its own.
  func texts(of page: Int) -> PageTexts? {
    questions.questions(of: page).map {
      PageTexts(questions: $0, entry: questions.takeEntry(of: page))
    }
  }

  /// Renders every file that the sink hasn't got, page by page, on several threads.
  ///
  /// A file's bytes are freed as soon as the sink has taken them.
  ///
  /// - Parameters:
  ///   - jobs: How many files to work on at once.
  ///   - progress: Told of each finished file.
  ///   - sink: Takes the files.
  /// - Returns: What the sink gave for each file, in the order of ``files``.
  /// - Throws: ``BuildFailure`` with the mistakes of all files, or the first other error.
  func emit<Sink: OutputSink>(
    jobs: Int, progress: Progress, into sink: Sink
  ) async throws -> [Sink.Receipt] {
    let worker: @Sendable () -> RenderWorker = { RenderWorker(self) }
    let results = try await files.concurrentMap(width: jobs, worker: worker) { worker, file in
      defer { progress.advance(1, files.count) }
      return try result(of: file, by: &worker, into: sink)
    }
    try Self.mistakes(of: results).throwIfErrors()
    return results.compactMap { try? $0.get() }
  }

  /// Each mistake once: most templates make the same one on every page.
  private static func mistakes<Receipt>(of results: [Result<Receipt, Diagnostic>]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return results.compactMap { result in
      guard case .failure(let diagnostic) = result else { return nil }
      var bare = diagnostic
      bare.hint = nil
      return seen.insert(bare).inserted ? diagnostic : nil
    }
  }

  private func result<Sink: OutputSink>(
    of file: OutputFile, by worker: inout RenderWorker, into sink: Sink
  ) throws -> Result<Sink.Receipt, Diagnostic> {
    var around: PageSurroundings?
    if let page = file.inputs.page { around = worker.surroundings(of: page) }
    let fingerprint = fingerprint.fingerprint(of: file, in: site, around)
    if let receipt = sink.keep(file.path, fingerprint: fingerprint) { return .success(receipt) }
    do {
      try worker.render(file)
    } catch let error as TemplateError {
      var diagnostic = Diagnostic(error)
      let place = "met in '\(file.source.page?.file.path.text ?? file.path.text)'"
      diagnostic.hint = diagnostic.hint.map { "\($0); \(place)" } ?? place
      return .failure(diagnostic)
    }
    return .success(
      try worker.buffer.withBytes {
        try sink.accept(file.path, fingerprint: fingerprint, bytes: $0)
      })
  }
}

/// The templates of whole pages, each of which a theme must have.
struct PageTemplates: Sendable {
  let page: Template
  let home: Template
  let allQuestions: Template
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
    allQuestions = try template("all-questions")
    root = try template("root")
    notFound = try template("not-found")
    redirect = try template("redirect")
  }
}
