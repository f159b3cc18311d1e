import Languages
import Text

/// Checks what the data files say of pages, facts, assets and dates.
struct ConfigurationChecker {
  let site: Site
  let table: SiteTable
  let options: BuildOptions

  func diagnostics() -> [Diagnostic] {
    unknownPages() + homeReferences() + returnPolicy() + logos() + retiredMethods()
      + defaultSections()
      + largeIndexes() + LanguageDataChecker(site: site).diagnostics()
      + FrameChecker(site: site, table: table, today: options.buildDate).diagnostics()
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

  /// The pages that data files name, and that no reader gets.
  private func unknownPages() -> [Diagnostic] {
    var named = site.configuration.home.pages
    for case .page(let key, let location) in site.source.tools.values.flatMap(\.tools).map(\.target)
    {
      named.append((key, location))
    }
    for link in site.configuration.frameLinks {
      if case .page(let key, _) = link.target { named.append((key, link.location)) }
    }
    if let page = site.configuration.returnPolicy?.page { named.append(page) }
    let unknown = named.filter { key, _ in
      table.shown(key, in: site.configuration.source.language) == nil && !table.unread.contains(key)
    }
    guard !unknown.isEmpty else { return [] }
    let book = SiteAddressBook(table: table)
    return unknown.map { key, location in
      Diagnostic(
        error: "config.page", at: location, "no page '\(key)'", hint: book.hint(toPage: key.text))
    }
  }

  private func homeReferences() -> [Diagnostic] {
    let home = site.configuration.home
    let groups = site.source.payments.groups
    let unknown = (home.payments ?? []).filter { groups[$0.name] == nil }
    return ReferenceChecker(table: table).diagnostics(of: home.popular ?? [])
      + unknown.map { name, location in
        Diagnostic(
          error: "payment.unknown-group", at: location, "no group '\(name)' in payments.yaml",
          hint: NearestName.hint(name, among: groups.keys))
      }
  }

  private func returnPolicy() -> [Diagnostic] {
    let facts = site.source.facts[site.configuration.source.language]
    guard let (name, location) = site.configuration.returnPolicy?.daysFact,
      facts?.days(name) == nil
    else { return [] }
    return [
      Diagnostic(
        error: "fact.unknown", at: location, "no fact '\(name)' that is a number of days",
        hint: NearestName.hint(name, among: facts?.names ?? []))
    ]
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
