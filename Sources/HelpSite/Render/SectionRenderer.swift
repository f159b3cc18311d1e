import Mustache
import Text
import YAML

/// Renders the sections of pages, and keeps those that look the same on many.
struct SectionRenderer {
  let site: Site
  let library: TemplateLibrary
  /// All but the sections that show the page itself or a value of more than one word.
  private var kept: [Key: [UInt8]] = [:]

  init(site: Site, library: TemplateLibrary) {
    self.site = site
    self.library = library
  }

  /// All that the looks of such a section depend on.
  private struct Key: Hashable {
    let id: String
    let kind: SectionKind
    let argument: String?
    let place: SectionPlace
    let language: LanguageIndex
    let contentLanguage: LanguageIndex
  }

  /// The section's HTML.
  ///
  /// - Parameters:
  ///   - request: A section that the page was checked to be able to show.
  ///   - id: The section's own on the page.
  ///   - place: Where it stands.
  ///   - page: What the page's templates are given.
  ///   - questions: The page's; absent for a section that stands in the text.
  /// - Returns: UTF-8.
  /// - Throws: ``TemplateError``.
  mutating func html(
    of request: SectionRequest, id: String, at place: SectionPlace = SectionPlace(),
    page: PageValues, questions: Value = .absent
  ) throws -> [UInt8] {
    guard request.kind != .faq, request.value == nil || request.argument != nil else {
      return try render(request, id: id, at: place, page: page, questions: questions)
    }
    let key = Key(
      id: id, kind: request.kind, argument: request.argument, place: place,
      language: page.page.language, contentLanguage: page.page.contentLanguage)
    if let html = kept[key] { return html }
    let html = try render(request, id: id, at: place, page: page, questions: questions)
    kept[key] = html
    return html
  }

  private func render(
    _ request: SectionRequest, id: String, at place: SectionPlace, page: PageValues,
    questions: Value
  ) throws -> [UInt8] {
    guard let template = library.template(named: "sections/\(request.kind.name)") else { return [] }
    let content = Record([
      .content: page.content, .isFallback: .flag(page.page.isFallback),
      .isInAnswer: .flag(place.isInAnswer), .isContinued: .flag(place.isContinued),
    ])
    var buffer = ByteBuffer()
    try template.render(
      [page.frame, content]
        + objects(request, id: id, at: place, page: page, questions: questions),
      into: &buffer)
    return buffer.withBytes { Array($0) }
  }

  /// The contact block of a page that no Markdown file makes; absent if the site has no channel.
  func contact(in frame: LanguageFrame) throws -> Value {
    guard !site.source.contact.channels.isEmpty,
      let template = library.template(named: "sections/\(SectionKind.contact.name)")
    else { return .absent }
    let content = Record([
      .content: .content(frame.settings), .isFallback: .flag(false), .isInAnswer: .flag(false),
      .isContinued: .flag(false),
    ])
    let values = SectionValues(site: site, language: frame.index, frame: frame)
    var buffer = ByteBuffer()
    try template.render(
      [frame, content, values.contact(id: LanguageFrame.contactID)], into: &buffer)
    return .html(buffer.withBytes { Array($0) })
  }

  private func objects(
    _ request: SectionRequest, id: String, at place: SectionPlace, page: PageValues,
    questions: Value
  ) -> [any Fields] {
    let values = SectionValues(site: site, language: page.page.language, frame: page.frame)
    switch request.kind {
    case .payments:
      let group = request.argument.flatMap { site.source.payments.groups[$0] }
      return group.map { [values.payments($0, id: id, isContinued: place.isContinued)] } ?? []
    case .tools:
      let group = request.argument.flatMap { site.source.tools[$0] }
      return group.map { [values.tools($0, id: id)] } ?? []
    case .contact: return [values.contact(id: id)]
    case .faq:
      return [
        Record([
          .id: .text(id), .questions: questions, .hasQuestions: .flag(questions.isTrue),
        ])
      ]
    case .own(let name): return own(name, request.value, id: id, page.facts)
    }
  }

  /// A site's own section sees its value, and the keys of a value that is a mapping.
  private func own(
    _ name: String, _ value: YAMLNode?, id: String, _ facts: FactTexts
  ) -> [any Fields] {
    let value = Value.data(value, names: library, facts: facts)
    let record = Record([.id: .text(id), .name: .text(name), .value: value])
    guard case .fields(let fields) = value else { return [record] }
    return [record, fields]
  }
}
