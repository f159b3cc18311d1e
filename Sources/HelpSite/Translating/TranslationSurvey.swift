import Files
package import Languages
import Text

/// A site's texts in all languages beside each other, without what is made of them.
package struct TranslationSurvey: Sendable {
  let folder: SourceFolder
  let source: SourceTree
  let parser: PageParser
  let table: SiteTable
  let releases: Releases
  /// What the locks say of the parts, by language.
  let records: [Language: TranslationRecords]
  /// The files of `templates/`.
  let templates: [SourceEntry]
  /// The day on which the survey is made.
  let today: CalendarDate
  /// All pages that were read for it, drafts too.
  var pages: [ParsedPage] = []
}

extension SiteBuild {
  /// Loads and parses the site to see where its translations stand.
  ///
  /// - Parameter mendsLocks: Whether it is for writing locks anew, so that a part may stand twice in
  ///   them.
  /// - Returns: The pages; drafts only if the options include them.
  /// - Throws: ``BuildFailure`` with the errors that keep pages from being read, without warnings;
  ///   any other error is the machine's.
  package func survey(mendsLocks: Bool = false) async throws -> TranslationSurvey {
    try await survey(mendsLocks: mendsLocks, memory: nil)
  }

  /// The same; `memory` knows pages that haven't changed since an earlier survey.
  func survey(
    mendsLocks: Bool = false, memory: SurveyMemory?
  ) async throws -> TranslationSurvey {
    do {
      return try await surveyWithWarnings(mendsLocks: mendsLocks, memory)
    } catch let failure as BuildFailure {
      throw BuildFailure(diagnostics: failure.diagnostics.filter { $0.severity == .error })
    }
  }

  private func surveyWithWarnings(
    mendsLocks: Bool, _ memory: SurveyMemory?
  ) async throws -> TranslationSurvey {
    let listing = try SourceListing(of: folder)
    let site = try await parsed(listing, for: .survey, mendsLocks: mendsLocks, memory)
    let source = site.source
    let pages = site.pages.filter { options.includesDrafts || !$0.header.isDraft }
    let records = RecordFollower(source: source, pages: site.pages).records()
    return TranslationSurvey(
      folder: folder, source: source, parser: PageParser(source: source, purpose: .survey),
      table: SiteTable(source: source, pages: pages),
      releases: ReleaseGate(source: source, pages: site.pages, records: records).releases(),
      records: records, templates: listing.templates, today: options.buildDate,
      pages: site.pages)
  }
}

extension TranslationSurvey {
  var sourceLanguage: Language { source.configuration.source.language }

  /// The languages that the site is translated into, in the order of `site.yaml`.
  package var languages: [Language] {
    source.configuration.languages.dropFirst().filter { $0.pseudo == nil }.map(\.language)
  }

  /// The language that a tag on the command line means.
  package func language(_ tag: String) throws(UsageFailure) -> Language {
    if let language = languages.first(where: { $0.tag == tag }) { return language }
    if tag == sourceLanguage.tag {
      throw UsageFailure(description: "'\(tag)' is the source language, which is no translation")
    }
    let tags = languages.map(\.tag).joined(separator: ", ")
    throw UsageFailure(
      description: "'\(tag)' is no language of this site"
        + (tags.isEmpty ? "" : "; it is translated into \(tags)"))
  }

  /// The state of the parts of one page and of the data file with its name, or of all, in a
  /// language.
  func parts(in language: Language, page: PageKey? = nil) -> [TranslatedPart] {
    let files = page.map { [DataFile($0)].compactMap(\.self) } ?? DataFile.allCases
    return (page.map { [$0] } ?? table.keys).flatMap { key in
      PartComparison(key: key, original: table.own(key, in: sourceLanguage), facts: source.facts)
        .parts(of: table.own(key, in: language), records: records[language])
    } + files.flatMap { source.wordParts(of: $0, in: language, records[language]) }
  }

  /// Whether a part of the language was made from another original than there is.
  func hasStaleParts(in language: Language) -> Bool {
    // What no line tells of isn't stale.
    guard let records = records[language], !records.isEmpty else { return false }
    let others = DataFile.allCases.map(\.key).filter { !table.keys.contains($0) }
    return (table.keys + others).contains { key in
      parts(in: language, page: key).contains { $0.state == .stale }
    }
  }

  /// Makes sure that a page of the site has this key in some language, or a data file with words.
  func checkPage(_ key: PageKey) throws(UsageFailure) {
    let files = source.words.keys.map(\.key)
    guard !table.keys.contains(key), !files.contains(key) else { return }
    let names = (table.keys + files).map(\.text)
    let hint = NearestName.hint(key.text, among: names).map { "; \($0)" } ?? ""
    throw UsageFailure(description: "there is no page '\(key)'\(hint)")
  }
}
