/// Every published page by language and key, and the way from a missing one to its fallback.
struct SiteTable {
  let configuration: SiteConfiguration
  private let byLanguage: [Language: [String: ParsedPage]]
  /// What each language's readers see by key: its own pages, and those along its chain.
  private let shown: [Language: [String: ParsedPage]]
  /// All keys of the site, sorted.
  let keys: [String]

  init(configuration: SiteConfiguration, pages: [ParsedPage]) {
    self.configuration = configuration
    var byLanguage: [Language: [String: ParsedPage]] = [:]
    for page in pages { byLanguage[page.file.language, default: [:]][page.file.key] = page }
    self.byLanguage = byLanguage
    var shown: [Language: [String: ParsedPage]] = [:]
    for settings in configuration.languages {
      var pages = byLanguage[settings.language] ?? [:]
      for language in settings.chain.dropFirst() {
        pages.merge(byLanguage[language] ?? [:]) { own, _ in own }
      }
      shown[settings.language] = pages
    }
    self.shown = shown
    keys = Set(pages.map(\.file.key)).sorted(by: PathOrder.byBytes)
  }

  /// The language's own page.
  func own(_ key: String, in language: Language) -> ParsedPage? { byLanguage[language]?[key] }

  /// The page that the language's readers see: its own, or the first along its chain.
  func shown(_ key: String, in language: Language) -> ParsedPage? { shown[language]?[key] }

  func sitePages(in languages: [LanguageSettings]) -> [SitePage] {
    let order = Dictionary(
      uniqueKeysWithValues: configuration.languages.enumerated().map { ($1.language, $0) })
    return languages.enumerated().flatMap { index, settings in
      keys.compactMap { key in
        guard let content = shown(key, in: settings.language) else { return nil }
        return SitePage(
          language: index, content: content, contentLanguage: order[content.file.language]!,
          isFallback: content.file.language != settings.language,
          address: address(of: content, in: settings.language))
      }
    }
  }

  /// The key's folders, then the slug or the file's name.
  private func address(of page: ParsedPage, in language: Language) -> PageAddress {
    var path = page.file.key
    if let slug = page.header.slug {
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      path = slash.map { path[...$0] + slug } ?? slug
    }
    let folder = configuration.folder(of: language)
    return PageAddress(
      folder: folder.isEmpty ? path : folder + "/" + path, base: configuration.baseURL)
  }

  /// Missing and orphaned pages, and questions whose ids can't be known.
  func translationWarnings() -> [Diagnostic] {
    let source = configuration.source.language
    return configuration.languages.dropFirst().flatMap { settings in
      keys.flatMap { key in
        warnings(own(key, in: settings.language), of: own(key, in: source), settings)
      }
    }
  }

  private func warnings(
    _ page: ParsedPage?, of original: ParsedPage?, _ settings: LanguageSettings
  ) -> [Diagnostic] {
    guard let page else {
      return original.map { [Self.missing($0, settings.language)] } ?? []
    }
    guard let original else { return [orphan(page)] }
    let headings = page.outline.headings
    return headings.indices.compactMap { index in
      // Mostly the two have the same questions in the same order.
      let heading = headings[index]
      if heading.isExplicit, let other = original.outline.headings.dropFirst(index).first,
        other.isQuestion, other.id == heading.id
      {
        return nil
      }
      return Self.warning(of: heading, original: original.outline)
    }
  }

  private static func warning(
    of question: PageOutline.Heading, original: PageOutline
  ) -> Diagnostic? {
    guard question.isQuestion else { return nil }
    guard question.isExplicit else {
      return Diagnostic(
        warning: "translation.question-id", at: question.location,
        "the translated question has no id", hint: "end it with the {#id} of its original")
    }
    let isKnown = original.headings.contains { $0.isQuestion && $0.id == question.id }
    if isKnown { return nil }
    return Diagnostic(
      warning: "translation.unknown-question", at: question.location,
      "no question of the original has the id '\(question.id)'",
      hint: NearestName.hint(question.id, among: original.questions.map(\.id)))
  }

  private static func missing(_ original: ParsedPage, _ language: Language) -> Diagnostic {
    Diagnostic(
      warning: "translation.missing", at: SourceLocation(file: original.file.path),
      "not translated into '\(language.tag)'",
      hint: "write content/\(language.tag)/\(original.file.key).md")
  }

  private func orphan(_ page: ParsedPage) -> Diagnostic {
    Diagnostic(
      warning: "translation.orphan", at: SourceLocation(file: page.file.path),
      "there is no page '\(page.file.key)' in the source language",
      hint: NearestName.hint(page.file.key, among: keys))
  }
}
