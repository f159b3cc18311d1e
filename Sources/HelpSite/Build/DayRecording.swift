import Languages
import Text

/// Notes in the ledger on which day texts changed, and that somebody has looked at them.
struct DayRecording {
  /// The ledger as it is; `nil` if there is none yet, so that nobody knows how old texts are.
  let ledger: DayLedger?
  let today: CalendarDate
  /// The pages and parts that somebody has looked at today, in all languages.
  let reviewed: [PartSelection]

  /// The ledger of these pages, and of nothing else.
  func ledger(of pages: [ParsedPage]) -> DayLedger {
    var result = DayLedger()
    for page in pages {
      let parts = page.parts.map(\.value)
      // What is gone has no line: the title's says when the page lost it.
      let own = Set(parts)
      let hasLost = ledger.map { !$0.parts(of: page.file).allSatisfy(own.contains) } ?? false
      for (part, hash) in zip(parts, page.partHashes) {
        var entry =
          ledger?.entry(of: part, on: page.file, hash: hash)
          ?? DayLedger.Entry(hash: hash, changed: ledger == nil ? nil : today)
        if hasLost, part == .title { entry.changed = today }
        let name = PartName(page: page.file.key, part: part)
        if reviewed.contains(where: { $0.contains(name) }) { entry.reviewed = today }
        result.add(entry, for: part, on: page.file)
      }
    }
    return result
  }
}
