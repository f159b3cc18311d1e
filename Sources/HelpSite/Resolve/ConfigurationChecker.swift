import Languages
import Text

/// Checks what the data files say of pages, facts, assets and dates.
struct ConfigurationChecker {
  let site: Site
  let table: SiteTable
  let options: BuildOptions

  func diagnostics() -> [Diagnostic] {
    homePages() + returnPolicy() + tools() + logos() + retiredMethods() + defaultSections()
      + largeIndexes() + LanguageDataChecker(site: site).diagnostics()
  }

  /// A reader's first search loads the whole index of the language.
  private static let indexedQuestionLimit = 5_000

  private func largeIndexes() -> [Diagnostic] {
    site.languages.compactMap { language in
      guard site.searchIndex(language) != nil else { return nil }
      let count = site.pages(in: language).reduce(0) {
        $0 + ($1.isFallback ? 0 : $1.content.outline.questions.count)
      }
      guard count > Self.indexedQuestionLimit else { return nil }
      return Diagnostic(
        warning: "search.large", at: SourceLocation(file: "content/site.yaml"),
        "the search in '\(site.settings[language].language.tag)' loads \(count) questions at once",
        hint: "write search: pagefind")
    }
  }

  private func defaultSections() -> [Diagnostic] {
    let names = SiteNames(source: site.source)
    return site.configuration.sections.flatMap(names.problems)
  }

  private func homePages() -> [Diagnostic] {
    site.configuration.homePages.compactMap { unknownPage($0.key, at: $0.location) }
  }

  private func tools() -> [Diagnostic] {
    site.source.tools.values.flatMap(\.tools).compactMap { tool in
      guard case .page(let key, let location) = tool.target else { return nil }
      return unknownPage(key, at: location)
    }
  }

  private func unknownPage(_ key: PageKey, at location: SourceLocation) -> Diagnostic? {
    if table.shown(key, in: site.configuration.source.language) != nil { return nil }
    if table.unread.contains(key) { return nil }
    return Diagnostic(
      error: "config.page", at: location, "no page '\(key)'",
      hint: NearestName.hint(key.text, among: table.keys.map(\.text)))
  }

  private func returnPolicy() -> [Diagnostic] {
    guard let policy = site.configuration.returnPolicy else { return [] }
    let page = policy.page.flatMap { unknownPage($0.key, at: $0.location) }
    var found = page.map { [$0] } ?? []
    let facts = site.source.facts[site.configuration.source.language]
    if let (name, location) = policy.daysFact, facts?.days(name) == nil {
      found.append(
        Diagnostic(
          error: "fact.unknown", at: location, "no fact '\(name)' that is a number of days",
          hint: NearestName.hint(name, among: facts?.names ?? [])))
    }
    return found
  }

  private func logos() -> [Diagnostic] {
    let methods = site.source.payments.methods.values
    return methods.flatMap { method in
      [method.logo, method.darkLogo].compactMap { $0 }.compactMap { logo in
        guard site.source.assets[logo.path] == nil else { return nil }
        return Diagnostic(
          error: "payment.logo", at: logo.location, "no file 'content/assets/\(logo.path)'",
          hint: NearestName.hint(logo.path, among: site.source.assets.assets.keys))
      }
    }
  }

  /// Methods that groups still show though their last day is past.
  ///
  /// Only this warning depends on the date; the output doesn't.
  private func retiredMethods() -> [Diagnostic] {
    let methods = site.source.payments.methods
    return site.source.payments.groups.values.flatMap(\.methods).compactMap { reference in
      guard let method = methods[reference.id], let until = method.until,
        until < options.buildDate
      else { return nil }
      return Diagnostic(
        warning: "payment.retired", at: reference.location,
        "the method '\(method.id)' ended on \(until)",
        hint: method.successor.map { "its successor is '\($0)'" })
    }
  }
}
