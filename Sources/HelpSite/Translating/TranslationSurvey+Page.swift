package import Languages

extension TranslationSurvey {
  /// A page of HTML that shows what there is to do; it needs nothing else, and no script.
  ///
  /// - Parameters:
  ///   - languages: Those to show, in this order.
  ///   - page: The key of the page to show; `nil` means all.
  ///   - prefix: What leads to the site from the folder that paths shall count from: `docs/`.
  /// - Returns: UTF-8.
  /// - Throws: ``UsageFailure`` if there is no such page; the machine's failure.
  package func statusPage(
    on languages: [Language], page: PageKey?, prefix: String = ""
  ) throws -> [UInt8] {
    StatusPage(
      try map(of: languages, page: page), of: source.configuration, prefix: prefix
    ).html()
  }
}
