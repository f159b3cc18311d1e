import Languages

/// The state of the languages with ``ReleaseTerms``.
struct Releases: Sendable {
  /// The languages' standings, in the order of `site.yaml`.
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
