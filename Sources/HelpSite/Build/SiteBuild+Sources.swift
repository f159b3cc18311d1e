package import Files
import Text

extension SiteBuild {
  /// Keeps other commands from changing the sources, as long as the lock is held.
  ///
  /// - Parameter waiting: Called with a sentence before another command is waited for.
  /// - Returns: To be taken before the sources are read that are to be changed.
  /// - Throws: ``MachineFailure``.
  package func lockSources(waiting: (String) -> Void) throws(MachineFailure) -> SourceLock {
    try SourceLock(folder.path, waiting: waiting)
  }

  /// Writes the ledgers: of what is published all lines that it has, and what is new; of days.
  ///
  /// - Parameter reviewed: What somebody has looked at today.
  /// - Returns: How many lines are new.
  /// - Throws: ``BuildFailure`` for mistakes in data files and pages, or the machine's failure.
  package func acceptIDs(reviewed: [PartSelection] = []) async throws -> Int {
    let site = try await parsed(SourceListing(of: folder))
    let source = site.source
    let pages = site.pages.filter { !$0.header.isDraft }
    let records = RecordFollower(source: source, pages: site.pages).records()
    let releases = ReleaseGate(source: source, pages: pages, records: records).releases()
    let table = SiteTable(
      source: source, pages: pages, unreleased: releases.unreleased)
    let ledger = PublishedChecker(source: source, table: table, pages: pages).ledger()
    let reviewed = reviewed.map { $0.spelled(as: source.spellings) }
    try Self.check(reviewed, pages)
    let days = DayRecording(ledger: source.days, today: options.buildDate, reviewed: reviewed)
      .ledger(of: pages)
    try replace(
      (DayLedger.path, Array(days.text.utf8)), (PublishedLedger.path, Array(ledger.text.utf8)))
    return ledger.entries.count - (source.ledger?.entries.count ?? 0)
  }

  /// What a file holds; `nil` if there is none.
  func present(_ path: SourcePath) throws -> [UInt8]? {
    do throws(ReadFailure) {
      return try folder.read(path, limit: Self.writtenLimit)
    } catch {
      if case .missing = error { return nil }
      throw error.whenReadAgain(path)
    }
  }

  /// The size of the largest file that SiteGen writes into a site, in bytes.
  private static var writtenLimit: Int { 1 << 28 }

  /// Replaces two files; if the second can't be, the first is put back.
  private func replace(
    _ first: (path: SourcePath, bytes: [UInt8]), _ second: (path: SourcePath, bytes: [UInt8])
  ) throws {
    let former = try present(first.path)
    try folder.replace(first.path, with: first.bytes)
    do {
      try folder.replace(second.path, with: second.bytes)
    } catch {
      if let former {
        try folder.replace(first.path, with: former)
      } else {
        try folder.remove(first.path)
      }
      throw error
    }
  }

  /// - Throws: ``UsageFailure`` for what isn't on any page.
  private static func check(
    _ selection: [PartSelection], _ pages: [ParsedPage]
  ) throws(UsageFailure) {
    guard !selection.isEmpty else { return }
    let names = Set(
      pages.flatMap { page in page.parts.map { PartName(page: page.file.key, part: $0.value) } })
    for one in selection where !names.contains(where: one.contains) {
      let known = Set(names.map { one.isPart ? "\($0)" : $0.page.text })
      let hint = NearestName.hint("\(one)", among: known.sorted()).map { "; \($0)" } ?? ""
      throw UsageFailure(
        description: "no published page is or has '\(one)'\(hint)")
    }
  }
}
