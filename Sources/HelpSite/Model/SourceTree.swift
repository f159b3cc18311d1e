import Files
import Languages
import Mustache

/// All that a build reads, checked, except the text of the pages.
///
/// Pages are named here and read one by one when they are parsed and rendered, so that memory
/// doesn't grow with the text of the site.
final class SourceTree: Sendable {
  let folder: SourceFolder
  let configuration: SiteConfiguration
  let payments: PaymentRegistry
  let contact: ContactDesk
  let tools: [String: ToolGroup]
  let redirects: RedirectTable
  let glossary: Glossary
  /// `nil`: the site has none, and promises nothing.
  let ledger: PublishedLedger?
  /// `nil`: the site has none, and nothing is known of the days of its texts.
  let days: DayLedger?
  /// Sorted by path.
  let pages: [PageFile]
  let spellings: PageSpellings
  let assets: AssetTable
  /// The theme's templates, not compiled yet: their names depend on what pages supply.
  let templates: [TemplateSource]
  let strings: [Language: StringTable]
  /// What the translations were made from, of the languages that say it.
  let locks: [Language: TranslationLock]
  let facts: FactTables
  /// What data files say in each language, in the order of each file.
  let words: [DataFile: [DataWords]]

  init(
    folder: SourceFolder, configuration: SiteConfiguration, data: SiteData, pages: [PageFile],
    assets: AssetTable, templates: [TemplateSource], strings: [Language: StringTable],
    facts: FactTables, locks: [Language: TranslationLock]
  ) {
    self.folder = folder
    self.configuration = configuration
    payments = data.payments
    contact = data.contact
    tools = data.tools
    redirects = data.redirects
    glossary = data.glossary
    ledger = data.ledger
    days = data.days
    self.pages = pages
    spellings = pages.reduce(into: PageSpellings()) { _ = $0.insert($1.key) }
    self.assets = assets
    self.templates = templates
    self.strings = strings
    self.locks = locks
    self.facts = facts
    let words =
      configuration.words + data.payments.words + data.contact.words
      + data.tools.values.flatMap(\.words) + facts.values.values.flatMap(\.words)
    self.words = Dictionary(grouping: words.sorted(), by: \.file)
  }

  /// The kinds of section that `templates/sections/` renders.
  var sectionTemplates: Set<String> { Self.sectionTemplates(templates) }

  /// The layouts that a page may name: those of `templates/layouts/`.
  var layouts: Set<String> { Self.names(of: templates, below: "layouts/") }

  private static func sectionTemplates(_ templates: [TemplateSource]) -> Set<String> {
    names(of: templates, below: "sections/")
  }

  private static func names(of templates: [TemplateSource], below prefix: String) -> Set<String> {
    let names = templates.map(\.name).filter { $0.hasPrefix(prefix) }
    return Set(names.map { String($0.dropFirst(prefix.count)) })
  }

  /// The names of all kinds of section.
  static func sections(of templates: [TemplateSource]) -> Set<String> {
    sectionTemplates(templates).union(SectionKind.builtIn.map(\.name))
  }
}

/// What the data files besides `site.yaml` say; what the site lacks is empty.
struct SiteData: Sendable {
  var payments = PaymentRegistry()
  var contact = ContactDesk()
  var tools: [String: ToolGroup] = [:]
  var redirects = RedirectTable()
  var glossary = Glossary()
  var ledger: PublishedLedger?
  var days: DayLedger?
}
