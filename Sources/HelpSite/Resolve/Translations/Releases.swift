import Languages

/// Where the languages with ``ReleaseTerms`` stand.
struct Releases: Sendable {
  /// In the order of `site.yaml`.
  let standings: [ReleaseStanding]
  /// The languages that readers don't get.
  let unreleased: Set<Language>

  init(_ standings: [ReleaseStanding]) {
    self.standings = standings
    unreleased = Set(standings.filter { !$0.isReleased }.map(\.language))
  }

  subscript(language: Language) -> ReleaseStanding? {
    standings.first { $0.language == language }
  }
}
