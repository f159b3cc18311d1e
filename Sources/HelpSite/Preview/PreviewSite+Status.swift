import Languages
import Text

extension PreviewSite {
  /// The page that shows what there is to translate in the whole site.
  ///
  /// It reads files and asks git, so it isn't for a thread that must not wait.
  ///
  /// - Returns: HTML that needs nothing else, UTF-8.
  /// - Throws: The machine's failure.
  package func translationStatus() throws -> [UInt8] {
    let source = resolved.site.source
    let pages = resolved.parsed.compactMap(\.page)
    let records = RecordFollower(source: source, pages: pages).records()
    let survey = TranslationSurvey(
      folder: source.folder, source: source, parser: PageParser(source: source, purpose: .preview),
      table: SiteTable(source: source, pages: pages),
      releases: ReleaseGate(source: source, pages: pages, records: records).releases(),
      records: records, templates: [], today: CalendarDate(secondsSince1970: 0))
    return try survey.statusPage(on: survey.languages, page: nil)
  }
}
