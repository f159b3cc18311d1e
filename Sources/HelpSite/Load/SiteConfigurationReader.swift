import Languages
import Text
import YAML

/// Reads `content/site.yaml`.
struct SiteConfigurationReader {
  private var reader: StrictReader

  private init(_ reader: StrictReader) { self.reader = reader }

  static func read(
    _ bytes: [UInt8], file: SourcePath, baseURL: BaseURL?
  ) -> Diagnosed<SiteConfiguration?> {
    var reader = StrictReader(file: file)
    guard let document = reader.document(bytes, limits: .dataFile) else {
      if reader.diagnostics.isEmpty {
        reader.report(
          Diagnostic(
            error: "config.missing-key", at: SourceLocation(file: file),
            "the file is empty", hint: "it needs name, baseURL and languages"))
      }
      return Diagnosed(nil, reader.diagnostics)
    }
    var configuration = Self(reader)
    let read = configuration.read(document, baseURL: baseURL)
    return Diagnosed(read, configuration.reader.diagnostics)
  }

  private mutating func read(_ node: YAMLNode, baseURL override: BaseURL?) -> SiteConfiguration? {
    guard reader.isForThisVersion(node) else { return nil }
    guard let site = reader.object(node, .site) else { return nil }
    let languages = languages(of: site)
    // From here on, texts by language are checked against the site's languages.
    reader.languages = languages.map(\.language)
    let name = reader.required("name", of: site) { $0.localized($1, at: "name") }
    let baseURL = override ?? reader.required("baseURL", of: site) { Self.baseURL($1, &$0) }
    // Stand-ins for what is missing let the rest be checked in the same run.
    var result = SiteConfiguration(
      name: name ?? LocalizedText(""), baseURL: baseURL ?? Self.anyBase,
      languages: PerLanguage(languages))
    readRest(of: site, into: &result)
    result.words = reader.takeWords()
    result.unchecked = reader.unchecked
    return name == nil || baseURL == nil || languages.isEmpty ? nil : result
  }

  private static let anyBase = BaseURL("https://example.com/")!

  private mutating func readRest(of site: StrictObject, into result: inout SiteConfiguration) {
    result.sourceAtRoot = reader.flag(site["sourceAtRoot"]) ?? false
    result.sections =
      reader.sections(site["sections"])
      ?? [SectionRequest(.faq, location: reader.location(site.node))]
    result.organization = organization(site["organization"])
    result.returnPolicy = returnPolicy(site["returnPolicy"])
    result.faqPageData =
      reader.object(site["structuredData"], .structuredData).flatMap {
        reader.flag($0["faqPage"])
      } ?? false
    if let markdown = reader.object(site["markdown"], .markdown) {
      result.allowsRawHTML = reader.flag(markdown["rawHTML"]) ?? false
      result.allowsTables = reader.flag(markdown["tables"]) ?? true
    }
    result.exclusions = reader.exclusions(site["links"])
    result.search = reader.word(site["search"], SearchKind.self) ?? .builtIn
    result.theme = reader.themeSettings(site["theme"])
    readHome(site["home"], into: &result)
    result.staleRisk = reader.word(site["staleRisk"], StaleRisk.self) ?? .source
    result.editLinks = reader.editLinks(site["editLinks"])
    result.extra = reader.mapping(site["extra"]).flatMap { _ in site["extra"] }
    for section in result.sections {
      if case .own = section.kind { reader.checkWords(in: section.value, of: nil) }
    }
    reader.checkWords(in: result.extra, of: nil)
  }

  private static func baseURL(_ node: YAMLNode?, _ reader: inout StrictReader) -> BaseURL? {
    guard let node, let text = reader.text(node) else { return nil }
    if let url = BaseURL(text) { return url }
    reader.report(
      "value", node, "'\(text)' is no base address",
      hint: "such as https://help.example.com/ or https://example.com/help/")
    return nil
  }

  private mutating func languages(of site: StrictObject) -> [LanguageSettings] {
    guard
      let nodes = reader.required("languages", of: site, { $0.filledList($1) })
    else { return [] }
    var entries: [LanguageEntry] = []
    var seen: Set<Language> = []
    for entry in reader.limited(nodes, to: 200, "languages").compactMap({ languageEntry($0) }) {
      if seen.insert(entry.language).inserted {
        entries.append(entry)
      } else {
        reader.report(
          "duplicate-key", entry.node, "the language '\(entry.language.tag)' stands twice")
      }
    }
    guard let source = entries.first else { return [] }
    if let node = source.release {
      reader.report("value", node, "the source language is always published", hint: "take this out")
    }
    let general = reader.releaseTerms(site["release"])
    return entries.map { entry in
      let isSource = entry.language == source.language
      if entries.count > 1 { checkName(of: entry) }
      return LanguageSettings(
        entry.language, name: entry.name, market: entry.market,
        chain: chain(of: entry, source: source.language, all: seen), typography: entry.typography,
        translations: entry.translations,
        release: isSource ? nil : reader.releaseTerms(entry.release, over: general))
    }
  }

  /// Menus show the tag of a language that the platform has no name for.
  private mutating func checkName(of entry: LanguageEntry) {
    let tag = entry.language.tag
    guard entry.name == nil, entry.language.autonym == tag else { return }
    reader.report(
      Diagnostic(
        warning: "config.language-name", at: reader.location(entry.node),
        "menus show '\(tag)', for the language's own name isn't known",
        hint: "write {tag: \(tag), name: …}"))
  }

  private struct LanguageEntry {
    let node: YAMLNode
    let language: Language
    var name: String?
    var market: String?
    var fallback: [(YAMLNode, Language)]?
    var typography = TypographySwitches()
    var translations = TranslationSeverities()
    var release: YAMLNode?
  }

  private mutating func languageEntry(_ node: YAMLNode) -> LanguageEntry? {
    guard node.mapping != nil else {
      return reader.language(node).map { LanguageEntry(node: node, language: $0) }
    }
    guard
      let object = reader.object(node, .language),
      let tag = reader.required("tag", of: object, { $0.language($1) })
    else { return nil }
    var entry = LanguageEntry(node: node, language: tag)
    entry.name = reader.words(object["name"])
    entry.market = reader.region(object["market"])
    entry.typography = reader.typography(object["typography"])
    entry.translations = reader.translationSeverities(object["translations"])
    entry.release = object["release"]
    if let nodes = reader.list(object["fallback"]) {
      entry.fallback = nodes.compactMap { node in reader.language(node).map { (node, $0) } }
    }
    return entry
  }

  /// The language itself, then its own or its tag's fallbacks, then the source language.
  private mutating func chain(
    of entry: LanguageEntry, source: Language, all: Set<Language>
  ) -> [Language] {
    for (node, language) in entry.fallback ?? [] where !all.contains(language) {
      reader.report(
        "value", node, "'\(language.tag)' is no language of this site",
        hint: NearestName.hint(language.tag, among: all.map(\.tag)))
    }
    let fallbacks = entry.fallback?.map(\.1) ?? entry.language.parents
    var chain: [Language] = []
    for language in [entry.language] + fallbacks + [source]
    where all.contains(language) && !chain.contains(language) { chain.append(language) }
    return chain
  }

  private mutating func organization(_ node: YAMLNode?) -> SiteConfiguration.Organization? {
    guard let object = reader.object(node, .organization),
      let name = reader.required("name", of: object, { $0.words($1) })
    else { return nil }
    return .init(
      name: name, url: reader.webAddress(object["url"]),
      location: reader.location(object["url"] ?? object.node))
  }

  private mutating func returnPolicy(_ node: YAMLNode?) -> SiteConfiguration.ReturnPolicy? {
    guard let object = reader.object(node, .returnPolicy) else { return nil }
    let days = object["days"].flatMap { node in
      reader.text(node).map { (name: $0, location: reader.location(node)) }
    }
    let page = object["page"].flatMap { node in
      reader.text(node).map { (key: PageKey($0), location: reader.location(node)) }
    }
    return .init(daysFact: days, countries: reader.regions(object["countries"]), page: page)
  }

  private mutating func readHome(_ node: YAMLNode?, into result: inout SiteConfiguration) {
    guard let home = reader.object(node, .home) else { return }
    result.homeIntro = reader.localized(home["intro"], at: "home.intro")
    result.homePages = (reader.list(home["pages"]) ?? []).compactMap { node in
      reader.text(node).map { (PageKey($0), reader.location(node)) }
    }
  }
}

extension YAMLParser.Limits {
  /// The limits of the files of `content/` that hold data: 1 MiB.
  static var dataFile: Self { Self(bytes: 1 << 20) }
}
