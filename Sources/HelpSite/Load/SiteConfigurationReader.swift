import Languages
import Text
import YAML

/// Reads `content/site.yaml`.
struct SiteConfigurationReader {
  var reader: StrictReader

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
    reader.markets = Set(languages.compactMap(\.market))
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
    result.addresses = reader.word(site["addresses"], AddressForm.self) ?? .folders
    result.alternates = reader.word(site["alternates"], AlternatePlace.self) ?? .page
    result.languageMenu = reader.word(site["languageMenu"], LanguageMenu.self) ?? .page
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
    result.home = reader.homeSettings(site["home"])
    result.navigation = reader.navigation(site["navigation"])
    result.logo = reader.logo(site["logo"])
    result.image = reader.photo(site["image"])
    result.banners = reader.banners(site["banner"])
    result.staleRisk = reader.word(site["staleRisk"], StaleRisk.self) ?? .source
    result.editLinks = reader.editLinks(site["editLinks"])
    result.services = reader.services(site["services"])
    result.feedback = reader.feedback(site["feedback"])
    if let output = reader.object(site["output"], .output) {
      result.copies.hasQuestions = reader.flag(output["faq"]) ?? false
      result.copies.hasMarkdown = reader.flag(output["markdown"]) ?? false
      result.copies.hasOverview = reader.flag(output["llms"]) ?? false
      result.copies.showsReviews = reader.flag(output["reviewed"]) ?? true
    }
    result.hosts = reader.distinct(reader.list(site["hosts"]) ?? [], "host") {
      $0.word($1, HostKind.self)
    }.map { NamedHost(kind: $0.value, location: $0.location) }
    result.extra = reader.mapping(site["extra"]).flatMap { _ in site["extra"] }
    for section in result.sections {
      if case .own = section.kind { reader.checkWords(in: section.value, of: nil) }
    }
    reader.checkWords(in: result.extra, of: nil)
  }

  private static func baseURL(_ node: YAMLNode?, _ reader: inout StrictReader) -> BaseURL? {
    guard let node, let text = reader.text(node).flatMap({ reader.limitedAddress($0, node) })
    else { return nil }
    if let url = BaseURL(text) { return url }
    reader.report(
      "value", node, "'\(text)' is no base address",
      hint: "such as https://help.example.com/ or https://example.com/help/")
    return nil
  }

  private mutating func organization(_ node: YAMLNode?) -> SiteConfiguration.Organization? {
    guard let object = reader.object(node, .organization),
      let name = reader.required("name", of: object, { $0.words($1) })
    else { return nil }
    return .init(
      name: name, url: reader.webAddress(object["url"]),
      location: reader.location(object["url"] ?? object.node),
      logo: reader.picture(object["logo"]),
      profiles: (reader.list(object["sameAs"]) ?? []).compactMap { reader.webAddress($0) })
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
}

extension YAMLParser.Limits {
  /// The limits of the files of `content/` that hold data: 1 MiB.
  static var dataFile: Self { Self(bytes: 1 << 20) }
}
