import Files
import Mustache
import Text

/// Renders files one after the other, on one task.
///
/// What the pages of a language share is made once a worker: objects that two threads share cost
/// atomic reference counts at every look-up.
struct RenderWorker: ~Copyable {
  let renderer: SiteRenderer
  private var reader: SourceReader
  /// Holds the file that was rendered last.
  var buffer = ByteBuffer(capacity: 1 << 16)
  private var frames: PerLanguage<LanguageFrame?>
  private var sections: SectionRenderer
  var sitemap: Sitemap
  private var links: [PageKey: KeyLinks] = [:]
  /// The pages of each language in the order of its home page.
  private var orders: PerLanguage<[SitePage]?>

  init(_ renderer: SiteRenderer) {
    self.renderer = renderer
    reader = SourceReader(renderer.site.source.folder)
    frames = PerLanguage(repeating: nil, for: renderer.site.settings)
    orders = PerLanguage(repeating: nil, for: renderer.site.settings)
    sections = SectionRenderer(site: renderer.site, library: renderer.library)
    sitemap = Sitemap(site: renderer.site)
  }

  var site: Site { renderer.site }

  mutating func frame(_ language: LanguageIndex) -> LanguageFrame {
    if let frame = frames[language] { return frame }
    let frame = LanguageFrame(site: site, language: language, names: renderer.library)
    frames[language] = frame
    return frame
  }

  mutating func pagesInOrder(_ language: LanguageIndex) -> [SitePage] {
    if let order = orders[language] { return order }
    let order = HomeOutput.pagesInOrder(site, frame(language))
    orders[language] = order
    return order
  }

  /// The most keys whose links are kept: all of a common site, not the memory of a huge one.
  private static let keptKeys = 4_096

  private mutating func links(of key: PageKey) -> KeyLinks {
    if let known = links[key] { return known }
    let made = KeyLinks(site: site, key: key)
    if links.count < Self.keptKeys { links[key] = made }
    return made
  }

  /// Renders one file into the buffer, which is emptied first.
  ///
  /// - Throws: ``TemplateError``, or the machine's failure.
  mutating func render(_ file: OutputFile) throws {
    buffer.removeAll(keepingCapacity: buffer.count < 1 << 20)
    try file.kind.render(with: &self)
  }

  /// Renders a page of the frame's language with one of the theme's templates.
  mutating func render(
    _ template: Template, _ record: Record, in frame: LanguageFrame
  ) throws {
    try template.render([frame, record], into: &buffer)
  }

  /// Renders the page of a Markdown file, by its index in ``Site/pages``.
  mutating func render(page index: Int) throws {
    let page = site.pages[index]
    let frame = frame(page.language)
    let values = PageValues(site: site, page: page, frame: frame)
    let unresolved = try body(of: page.content, with: values.facts)
    let outline = page.content.outline
    let others = page.stale?.original.outline.headings ?? []
    let otherIDs = Set(others.map(\.id))
    var ids = SectionIDs {
      page.content.hasHeading(QuestionID($0)) || otherIDs.contains(QuestionID($0))
    }
    let requests = page.content.sections(defaults: site.configuration.sections)
      .map { (request: $0, id: ids.id(for: $0)) }
    let inline = try outline.sections.map {
      try sections.html(of: $0, id: ids.id(for: $0), page: values)
    }
    let translated = BodyResolver(site: site, page: page, sections: inline)
      .resolve(unresolved, hasTexts: !page.isFallback)
    let body = try displayed(translated, of: page, &ids)
    if let texts = body.texts { keep(texts, of: index, values) }
    let questions = values.questions(body)
    let sectionValues = try requests.map { request, id -> Value in
      let html = try sections.html(of: request, id: id, page: values, questions: questions)
      return .record([.name: .text(request.kind.name), .html: .html(html)])
    }
    let record = values.record(
      body, questions: questions, sections: sectionValues,
      links: links(of: page.key), library: renderer.library)
    try render(renderer.templates.page, record, in: frame)
  }

  /// A section of a page's text.
  mutating func html(
    of request: SectionRequest, id: String, page: PageValues
  ) throws -> [UInt8] {
    try sections.html(of: request, id: id, page: page)
  }

  /// The body of a page; if it has to be made anew, the file must be as it was parsed.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - facts: Those of the reader. What was kept of a page that names facts is for readers of the
  ///     page's own language.
  /// - Returns: The body with holes.
  /// - Throws: The machine's failure.
  mutating func body(of page: ParsedPage, with facts: FactTexts) throws -> UnresolvedBody {
    let isOwn = !page.outline.hasFacts || facts === site.source.facts[page.file.language]
    if isOwn, let kept = page.body?.body { return kept }
    let file = page.file
    guard let raw = try PageText.read(file.path, with: &reader).value, raw.hash == page.hash,
      let text = PageText.prepare(raw, of: file.path, isParsed: true).value
    else { throw MachineFailure.changed(file.path) }
    let body = BodyRenderer(
      source: site.source, file: file, outline: page.outline, facts: facts)
    return text.withBody { text in
      body.render(
        PreparedBody(parsing: text, of: file, in: site.source, names: renderer.names))
    }
  }

  /// The bytes of a file that is copied, which must be those that were checked.
  mutating func bytes(of path: SourcePath, hash: ContentHash) throws -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try reader.read(path, limit: AssetLoader.sizeLimit)
    } catch {
      throw error.whenReadAgain(path)
    }
    guard ContentHash(of: bytes) == hash else { throw MachineFailure.changed(path) }
    return bytes
  }
}
