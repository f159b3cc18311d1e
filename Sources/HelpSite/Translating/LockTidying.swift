import Files
package import Languages
import Text

/// What became of the lines of a lock that was written anew.
package struct LockTidying: Sendable {
  /// How many stand under another name than before.
  package let moved: Int
  /// How many were taken out.
  package let removed: Int
}

extension TranslationSurvey {
  /// Writes the language's lock anew, and accepts nothing: sorted, a line a part, each under the
  /// name that its part has by now, none of parts that are gone by `redirects.yaml`.
  ///
  /// - Parameters:
  ///   - language: Of the translations.
  ///   - selection: The pages and parts whose lines are taken out if the source hasn't the part; none
  ///     means all. `nil`: such lines stay.
  /// - Returns: What changed.
  /// - Throws: ``MachineFailure``.
  package func tidyLock(
    of language: Language, pruning selection: [PartSelection]?
  ) throws -> LockTidying {
    let selection = selection?.map { $0.spelled(as: source.spellings) }
    var lock = lock(of: language) { _ in true }
    for orphan in records[language]?.orphans ?? [] {
      guard let selection,
        selection.isEmpty || selection.contains(where: { $0.contains(orphan.name) })
      else { continue }
      lock.remove(orphan.name)
    }
    try write(lock, language)
    let moved = records[language]?.moves.values.count { !$0.isGuess } ?? 0
    return LockTidying(
      moved: moved, removed: (source.locks[language]?.count ?? 0) - lock.count)
  }

  /// The language's lock, with the lines of some pages under the names that their parts have by now,
  /// and without those of their parts that are gone.
  func lock(of language: Language, tidying isTidied: (PageKey) -> Bool) -> TranslationLock {
    guard let records = records[language] else { return TranslationLock() }
    var lock = records.lock
    for (name, move) in records.moves where !move.isGuess && isTidied(name.page) {
      lock.remove(move.former)
      lock.set(move.entry, for: name)
    }
    for name in records.gone where isTidied(name.page) { lock.remove(name) }
    return lock
  }

  /// Writes the language's lock, if it changes.
  func write(_ lock: TranslationLock, _ language: Language) throws {
    let path = TranslationLock.path(of: language)
    let new = Array(lock.text.utf8)
    if source.locks[language] != nil {
      let old = try folder.readAgain(path, limit: .max)
      if new != old { try folder.replace(path, with: new) }
      // A language in which nothing is translated needs no file; another may have no folder yet.
    } else if lock != TranslationLock(), try !folder.create(path, with: new) {
      throw MachineFailure.changed(path)
    }
  }
}
