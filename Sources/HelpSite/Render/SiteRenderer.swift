import Mustache

/// Renders every file of the output that is made of templates or tables.
///
/// One is shared by all workers; it holds only what doesn't change.
struct SiteRenderer: Sendable {
  let site: Site
  let templates: Templates
  let frames: [LanguageFrame]
  let structuredData: [StructuredData]
  let names: SiteNames
  private let sections: SectionRenderer

  init(site: Site, library: TemplateLibrary) throws(BuildFailure) {
    self.site = site
    templates = try Templates(library)
    frames = site.languages.indices.map { LanguageFrame(site: site, language: $0, names: library) }
    structuredData = site.languages.indices.map { StructuredData(site: site, language: $0) }
    names = SiteNames(source: site.source)
    sections = SectionRenderer(site: site, library: library)
  }

  /// Renders one page into an empty buffer.
  ///
  /// - Throws: ``TemplateError``, ``BuildFailure`` if the file changed since it was parsed, or the
  ///   machine's failure.
  func render(
    _ page: SitePage, with reader: inout SourceReader, into buffer: inout ByteBuffer
  ) throws {
    var diagnostics: [Diagnostic] = []
    let text = try PageText.read(page.content.file.path, with: &reader, &diagnostics)
    guard let text, text.hash == page.content.hash else {
      throw MachineFailure.changed(page.content.file.path)
    }
    let fields = PageFields(site: site, page: page, frame: frames[page.language])
    var sectionIDs = SectionIDs(taken: page.content.outline.headings.map(\.id))
    let body = BodyRenderer(site: site, page: page, names: names) { request in
      try sections.html(of: request, id: sectionIDs.id(for: request), page: fields, body: nil)
    }
    let requests = page.content.sections(defaults: site.configuration.sections)
    let ids = requests.map { sectionIDs.id(for: $0) }
    let rendered = try text.withBody { try body.render($0) }
    var values: [Value] = []
    for (request, id) in zip(requests, ids) {
      let html = try sections.html(of: request, id: id, page: fields, body: rendered)
      values.append(.record([.name: .text(request.name), .html: .html(html)]))
    }
    let record = fields.record(
      rendered, sections: values, data: structuredData[page.language], library: sections.library)
    try templates.page.render([frames[page.language], record], into: &buffer)
  }
}

/// The page templates, each of which a site must have.
struct Templates: Sendable {
  let page: Template
  let home: Template
  let root: Template
  let notFound: Template
  let redirect: Template

  init(_ library: TemplateLibrary) throws(BuildFailure) {
    func template(_ name: String) throws(BuildFailure) -> Template {
      if let template = library.template(named: name) { return template }
      throw BuildFailure(diagnostics: [
        Diagnostic(
          error: "template.missing", at: SourceLocation(file: "templates/\(name).mustache"),
          "the template is missing or has no content")
      ])
    }
    page = try template("page")
    home = try template("home")
    root = try template("root")
    notFound = try template("not-found")
    redirect = try template("redirect")
  }
}
