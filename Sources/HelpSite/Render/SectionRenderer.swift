import Mustache
import YAML

/// Renders the sections of pages.
struct SectionRenderer: Sendable {
  let site: Site
  let library: TemplateLibrary
  /// - Parameters:
  ///   - id: The section's own on the page.
  ///   - body: The page's questions; `nil` for a section that stands in the text.
  func html(
    of request: SectionRequest, id: String, page: PageFields, body: RenderedBody?
  ) throws -> [UInt8] {
    guard let template = library.template(named: "sections/\(request.name)") else {
      throw BuildFailure(diagnostics: [
        Diagnostic(
          error: "template.missing",
          at: SourceLocation(file: "templates/sections/\(request.name).mustache"),
          "the template is missing or has no content")
      ])
    }
    let content = Record([.content: page.content, .isFallback: .flag(page.page.isFallback)])
    let stack: [any Fields] = [page.frame, content] + objects(request, id: id, page: page, body: body)
    var buffer = ByteBuffer()
    try template.render(stack, into: &buffer)
    return buffer.withBytes { Array($0) }
  }

  private func objects(
    _ request: SectionRequest, id: String, page: PageFields, body: RenderedBody?
  ) -> [any Fields] {
    let fields = SectionFields(site: site, language: page.page.language, frame: page.frame)
    switch request.name {
    case "payments":
      let group = request.argument.flatMap { site.source.payments.groups[$0] }
      return group.map { [fields.payments($0, id: id)] } ?? []
    case "tools":
      let group = request.argument.flatMap { site.source.tools[$0] }
      return group.map { [fields.tools($0, id: id)] } ?? []
    case "contact": return [fields.contact(id: id)]
    case "faq":
      guard let body else { return [] }
      return [
        Record([
          .id: .text(id), .questions: page.questions(body),
          .hasQuestions: .flag(!body.questions.isEmpty),
        ])
      ]
    default: return own(request, id: id)
    }
  }

  /// A site's own section sees its value, and the keys of a value that is a mapping.
  private func own(_ request: SectionRequest, id: String) -> [any Fields] {
    let value = Value.data(request.value, names: library)
    let record = Record([.id: .text(id), .name: .text(request.name), .value: value])
    guard case .fields(let fields) = value else { return [record] }
    return [record, fields]
  }
}
