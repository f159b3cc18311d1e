import Mustache

/// The sections of pages: those that stand in the text, and those that its head names.
extension RenderWorker {
  /// A section that stands in a page's text.
  struct TextSection {
    let html: [UInt8]
    let id: String
    let isContact: Bool
  }

  /// The sections in a text, in its order.
  mutating func textSections(
    _ body: UnresolvedBody, of page: SitePage, _ ids: inout SectionIDs, _ values: PageValues
  ) throws -> [TextSection] {
    let requests = page.content.outline.sections
    guard !requests.isEmpty else { return [] }
    let inIntro = body.sectionsInIntro(of: requests.count)
    var made: [TextSection] = []
    for (number, request) in requests.enumerated() {
      let id = ids.id(for: request)
      let place = SectionPlace(isInAnswer: number >= inIntro)
      let html = try sections.html(of: request, id: id, at: place, page: values)
      made.append(TextSection(html: html, id: id, isContact: request.kind == .contact))
    }
    return made
  }

  /// The sections that a page's head names, or else the site's.
  mutating func headSections(
    _ requests: [(request: SectionRequest, id: String)], _ values: PageValues, _ questions: Value
  ) throws -> [Value] {
    var made: [Value] = []
    var hasHeading = false
    for (request, id) in requests {
      let isUntitled = isUntitled(request, in: values.frame)
      let place = SectionPlace(isContinued: isUntitled && hasHeading)
      hasHeading = isUntitled
      let html = try sections.html(
        of: request, id: id, at: place, page: values, questions: questions)
      made.append(.record([.name: .text(request.kind.name), .html: .html(html)]))
    }
    return made
  }

  /// Whether a section shows payment methods under the heading that all groups without a title have.
  private func isUntitled(_ request: SectionRequest, in frame: LanguageFrame) -> Bool {
    guard request.kind == .payments,
      let group = request.argument.flatMap({ site.source.payments.groups[$0] })
    else { return false }
    return group.title == nil && frame.sectionNames.hasMethods(inGroup: group.id)
  }

  /// The contact block of a page that no Markdown file makes.
  func contact(in frame: LanguageFrame) throws -> Value { try sections.contact(in: frame) }
}
