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
  private let website: JSON
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
        ("@type", "WebSite"), ("@id", id), ("url", .text(site.base.absolute(site.base.path))),
        ("name", .text(site.source.words(site.configuration.name, for: language)?.text ?? "")),
        ("inLanguage", .list(site.released.map { .text(site.settings[$0].language.tag) })),
        ("publisher", vendor.reference),
      ])
  }

  /// What a page is to the whole site.
  enum Place {
    /// One of many: what it belongs to is told elsewhere.
    case page
    /// The home page of a language, which tells of the vendor.
    case home
    /// The page at the root, which tells of the site too
    /// (Google, [site names](https://developers.google.com/search/docs/appearance/site-names)).
    case root
  }

  /// One page's data; `crumbs` lead from the home page down.
  func graph(
    title: String, description: String?, path: String, inLanguage: Language,
    crumbs: [Crumb], modified: CalendarDate? = nil, questions: [RenderedQuestion] = [],
    place: Place = .page
  ) -> Value {
    let address = site.base.absolute(path)
    var page: [(String, JSON?)] = [
      ("@type", questions.isEmpty ? "WebPage" : .list(["WebPage", "FAQPage"])),
      ("@id", .text(address + "#webpage")), ("url", .text(address)), ("name", .text(title)),
      ("description", description.map { .text($0) }),
      ("inLanguage", .text(inLanguage.tag)),
      ("dateModified", modified.map { .text($0.description) }),
      ("isPartOf", place == .root ? isPartOf : nil),
    ]
    if !questions.isEmpty {
      let place = CopyPlace(of: path, on: site.base)
      page.append(("mainEntity", .list(questions.map { self.question($0, on: place) })))
    }
    var graph: [JSON] = [.object(page)]
    if crumbs.count > 1 { graph.append(breadcrumbs(crumbs)) }
    if place == .root { graph.append(website) }
    if place != .page, let organization { graph.append(.written(organization)) }
    let data = JSON.object([("@context", "https://schema.org"), ("@graph", .list(graph))])
    return .json(data.bytes)
  }

  private func breadcrumbs(_ crumbs: [Crumb]) -> JSON {
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

  private func question(_ question: RenderedQuestion, on place: CopyPlace) -> JSON {
    .object([
      ("@type", "Question"), ("name", .text(question.text)),
      (
        "acceptedAnswer",
        .object([
          ("@type", "Answer"),
          ("text", .text(String(decoding: place.absolute(question.answer), as: UTF8.self))),
        ])
      ),
    ])
  }
}
