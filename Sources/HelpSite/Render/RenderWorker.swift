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
  var sections: SectionRenderer
  var sitemap: Sitemap
  private var links: [PageKey: KeyLinks] = [:]
  /// What the page that was asked for last shows of others.
  private var around: (page: Int, surroundings: PageSurroundings)?
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

  /// What a page shows of others, by its index in ``Site/pages``.
  ///
  /// It is asked for twice of each page: to know whether it has changed, and to render it.
  mutating func surroundings(of page: Int) -> PageSurroundings {
    if let around, around.page == page { return around.surroundings }
    let made = site.surroundings(of: page)
    around = (page, made)
    return made
  }

  mutating func pagesInOrder(_ language: LanguageIndex) -> [SitePage] {
    if let order = orders[language] { return order }
    let order = site.tree(language).walk.map { site.pages[$0] }
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
    let shown = try shown(page: index)
    let (values, body) = (shown.values, shown.body)
    if let texts = body.texts { keep(texts, of: index, values) }
    let questions = values.questions(body)
    let sectionValues = try headSections(shown.sections, values, questions)
    let record = values.record(
      body, questions: questions, sections: sectionValues, contactID: shown.contactID,
      links: links(of: values.page.key), around: surroundings(of: index),
      library: renderer.library)
    let layout = values.page.content.header.layout
    let own = layout.flatMap { renderer.library.template(named: "layouts/" + $0) }
    try render(own ?? renderer.templates.page, record, in: values.frame)
  }

  /// What readers see of a page's text, by its index in ``Site/pages``.
  mutating func shown(page index: Int) throws -> ShownPage {
    let page = site.pages[index]
    let values = PageValues(site: site, page: page, frame: frame(page.language))
    let unresolved = try body(of: page.content, with: values.facts)
    var ids = sectionIDs(of: page)
    let requests = page.content.sections(defaults: site.configuration.sections)
      .map { (request: $0, id: ids.id(for: $0)) }
    let inline = try textSections(unresolved, of: page, &ids, values)
    let translated = BodyResolver(site: site, page: page, sections: inline.map(\.html))
      .resolve(unresolved, hasTexts: !page.isFallback)
    let body = try displayed(translated, of: page, &ids)
    let contact =
      inline.first { $0.isContact }?.id
      ?? requests.first { $0.request.kind == .contact }?.id
    return ShownPage(values: values, body: body, sections: requests, contactID: contact)
  }

  /// Gives the sections of a page their ids: those of its list, then those of its text.
  func sectionIDs(of page: SitePage) -> SectionIDs {
    let others = page.stale?.original.outline.headings ?? []
    let otherIDs = Set(others.map(\.id))
    return SectionIDs {
      page.content.hasHeading(QuestionID($0)) || otherIDs.contains(QuestionID($0))
    }
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
