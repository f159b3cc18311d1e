import Languages
import Mustache
import Text

/// What search engines are told of a page, as JSON-LD in the words of
/// [schema.org](https://schema.org/docs/schemas.html).
struct StructuredData: Sendable {
  private let site: Site
  private let language: LanguageSettings
  /// The vendor, the same on all pages of a language.
  private let organization: [UInt8]?
  private let website: [UInt8]
  /// A pointer to it from other data.
  private let isPartOf: JSON

  init(site: Site, language index: LanguageIndex) {
    self.site = site
    language = site.settings[index]
    let vendor = Vendor(site: site, language: index)
    organization = vendor.json?.bytes
    let id = JSON.text(site.base.absolute(site.base.path) + "#website")
    isPartOf = .written(JSON.object([("@id", id)]).bytes)
    website =
      JSON.object([
        ("@type", "WebSite"), ("@id", id),
        ("url", .text(site.base.absolute(site.home(index).path))),
        ("name", .text(site.source.words(site.configuration.name, for: language)?.text ?? "")),
        ("inLanguage", .text(language.language.tag)),
        ("publisher", vendor.reference),
      ]).bytes
  }

  /// One page's data; `crumbs` are names and addresses from the home page down.
  func graph(
    title: String, description: String?, path: String, inLanguage: Language,
    crumbs: [(name: String, path: String)], questions: [RenderedQuestion] = []
  ) -> Value {
    let address = site.base.absolute(path)
    var page: [(String, JSON?)] = [
      ("@type", questions.isEmpty ? "WebPage" : .list(["WebPage", "FAQPage"])),
      ("@id", .text(address + "#webpage")), ("url", .text(address)), ("name", .text(title)),
      ("description", description.map { .text($0) }),
      ("inLanguage", .text(inLanguage.tag)),
      ("isPartOf", isPartOf),
    ]
    if !questions.isEmpty {
      page.append(("mainEntity", .list(questions.map { self.question($0, on: address) })))
    }
    var graph: [JSON] = [.object(page)]
    if crumbs.count > 1 { graph.append(breadcrumbs(crumbs)) }
    graph.append(.written(website))
    if let organization { graph.append(.written(organization)) }
    let data = JSON.object([("@context", "https://schema.org"), ("@graph", .list(graph))])
    return .json(data.bytes)
  }

  private func breadcrumbs(_ crumbs: [(name: String, path: String)]) -> JSON {
    .object([
      ("@type", "BreadcrumbList"),
      (
        "itemListElement",
        .list(
          crumbs.enumerated().map { index, crumb in
            .object([
              ("@type", "ListItem"), ("position", .number(index + 1)),
              ("name", .text(crumb.name)), ("item", .text(site.base.absolute(crumb.path))),
            ])
          })
      ),
    ])
  }

  private func question(_ question: RenderedQuestion, on page: String) -> JSON {
    .object([
      ("@type", "Question"), ("name", .text(question.text)),
      (
        "acceptedAnswer",
        .object([
          ("@type", "Answer"),
          ("text", .text(absolute(question.answer, on: page))),
        ])
      ),
    ])
  }

  /// An answer's HTML whose links and pictures are found from anywhere.
  ///
  /// In text a quotation mark is written as an entity, so what follows one is always an attribute.
  private func absolute(_ answer: [UInt8], on page: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(answer.count + 256)
    var rest = answer[...]
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      let before = rest[...quote]
      rest = rest[(quote + 1)...]
      result += before
      guard Self.addressAttributes.contains(where: { before.suffix($0.count).elementsEqual($0) })
      else { continue }
      if rest.first == UInt8(ascii: "#") {
        result += page.utf8
      } else if rest.first == UInt8(ascii: "/"), rest.dropFirst().first != UInt8(ascii: "/") {
        result += site.base.origin.utf8
      }
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  private static let addressAttributes = ["href=\"", "src=\""].map { Array($0.utf8) }
}
