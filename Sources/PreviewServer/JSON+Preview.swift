import HelpSite
import Text

extension JSON {
  static var null: Self { .written(Array("null".utf8)) }

  init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  init(_ number: Int?) { self = number.map { .number($0) } ?? .null }

  init(_ finding: PreviewFinding) {
    let diagnostic = finding.diagnostic
    self = .object([
      ("severity", .text(diagnostic.severity.rawValue)),
      ("message", .text(PrintableText.of(diagnostic.message))), ("id", .text(diagnostic.id)),
      ("path", .text(PrintableText.of(diagnostic.location.file.text))),
      ("line", .number(diagnostic.location.line)),
      ("column", .number(diagnostic.location.column)),
      ("hint", JSON(diagnostic.hint.map(PrintableText.of))), ("excerpt", .text(finding.excerpt)),
    ])
  }

  init(_ page: PreviewPage) {
    self = .object([
      ("language", .text(page.language)), ("source", .text(page.source.text)),
      ("isFallback", .flag(page.isFallback)), ("isDraft", .flag(page.isDraft)),
      ("isReleased", .flag(page.isReleased)), ("questions", .list(page.questions.map(JSON.init))),
    ])
  }

  private init(_ question: PreviewQuestion) {
    self = .object([
      ("id", .text(question.id.text)), ("heading", .text(question.heading)),
      ("state", .text(question.state.rawValue)), ("line", JSON(question.line)),
      ("change", question.change.map(JSON.init) ?? .null),
      ("links", .list(question.links.map(JSON.init))),
    ])
  }

  private init(_ change: PreviewPage.Change) {
    self = .object([
      ("isKnown", .flag(change.isKnown)),
      (
        "pieces",
        .list(
          change.pieces.map {
            .object([("kind", .text($0.kind.rawValue)), ("text", .text($0.text))])
          })
      ),
      ("translation", JSON(change.translation)),
    ])
  }

  private init(_ link: PreviewPage.Link) {
    self = .object([
      ("language", .text(link.language)), ("path", .text(link.path)),
      ("state", .text(link.state.rawValue)),
    ])
  }
}
