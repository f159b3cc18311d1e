import Languages
import Text

extension TranslationSurvey {
  /// Writes into the lock what it has to take back of parts that are about to change.
  func writeHumbly(_ parts: [PartOutcome], _ language: Language) throws {
    let changed = parts.filter(\.isChanged)
    guard !changed.isEmpty else { return }
    let touched = Set(changed.map(\.name.page))
    var lock = lock(of: language) { touched.contains($0) }
    let old = lock
    for change in changed {
      let name = change.name
      if let hash = change.staleHash {
        lock.set(.init(hash: hash, method: .machine, date: today, name: nil), for: name)
      } else if change.wasStale, !change.isGood {
        continue
      } else if change.hasMachine {
        lock.set(.init(hash: change.hash, method: .machine, date: today, name: nil), for: name)
      } else {
        lock.remove(name)
      }
    }
    if lock != old { try write(lock, language) }
  }

  /// Those of some parts that a lock can say more of.
  func openParts(_ names: [PartName], in language: Language) -> [PartName] {
    let pages = Set(names.map(\.page))
    let wanted = Set(names)
    return pages.sorted().flatMap { parts(in: language, page: $0) }
      .filter { wanted.contains($0.name) && ($0.state == .stale || $0.state == .unreviewed) }
      .map(\.name)
  }
}
