package import Files

extension SiteBuild {
  /// Keeps other commands from changing the sources, as long as the lock is held.
  ///
  /// - Parameter waiting: Called with a sentence before another command is waited for.
  /// - Returns: To be taken before the sources are read that are to be changed.
  /// - Throws: ``MachineFailure``.
  package func lockSources(waiting: (String) -> Void) throws(MachineFailure) -> SourceLock {
    try SourceLock(folder.path, waiting: waiting)
  }

  /// Writes the ledger of what is published: all lines that it has, and what is new.
  ///
  /// - Returns: How many lines are new.
  /// - Throws: ``BuildFailure`` for mistakes in data files and pages, or the machine's failure.
  package func acceptIDs() async throws -> Int {
    let site = try await parsed(SourceListing(of: folder))
    let source = site.source
    let pages = site.pages.filter { !$0.header.isDraft }
    let records = RecordFollower(source: source, pages: site.pages).records()
    let releases = ReleaseGate(source: source, pages: pages, records: records).releases()
    let table = SiteTable(
      source: source, pages: pages, unreleased: releases.unreleased)
    let ledger = PublishedChecker(source: source, table: table, pages: pages).ledger()
    try folder.replace(PublishedLedger.path, with: Array(ledger.text.utf8))
    return ledger.entries.count - (source.ledger?.entries.count ?? 0)
  }
}
