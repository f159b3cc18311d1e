import Text

/// What a language's lock says of the parts that the source has, under the names that they have.
///
/// A line of the lock belongs to its part even when that has another name: see
/// ``RecordFollower``.
struct TranslationRecords: Sendable {
  /// The lock as it stands in the file, each part once.
  let lock: TranslationLock
  /// The lines of parts that have another name by now, by that name.
  var moves: [PartName: Move] = [:]
  /// What became of the parts under whose names the lock has these lines.
  var successors: [PartName: Successor] = [:]
  /// The pages that took the place of those that the source hasn't any more.
  var pages: [PageKey: PageKey] = [:]
  /// The pages that may have done so, of those that nothing tells of.
  var likelyPages: [PageKey: PageKey] = [:]
  /// The parts with a line that are gone for good, as `redirects.yaml` says.
  var gone: [PartName] = []
  /// The lines whose parts the source hasn't, and of which it isn't known what became of them.
  var orphans: [Orphan] = []
  /// The pages whose answers are among them.
  var pagesOfLostAnswers: Set<PageKey> = []

  init(lock: TranslationLock) { self.lock = lock }

  /// A line that is followed to a part.
  struct Move: Sendable {
    /// The name under which the lock has it.
    let former: PartName
    let entry: TranslationLock.Entry
    /// The number of the line in the file.
    let line: Int
    /// Whether it is only known that the part may be this one.
    let isGuess: Bool
  }

  struct Successor: Sendable {
    let name: PartName
    /// Whether it is only known that the part may be this one.
    let isGuess: Bool
    /// Whether the text of the part is another than the line says.
    let isChanged: Bool
  }

  struct Orphan: Sendable {
    let name: PartName
    /// The number of the line in the file.
    let line: Int
    /// Whether it is an answer of which no part of the source is known to be a likely successor.
    var isLostAnswer = false
  }

  /// Whether they say nothing of any part.
  var isEmpty: Bool { lock.isEmpty && moves.isEmpty }

  func entry(of name: PartName) -> TranslationLock.Entry? {
    lock[name.page, name.part] ?? move(to: name)?.entry
  }

  /// The lines that name facts, by the names that their parts have.
  var linesWithFacts: [(name: PartName, entry: TranslationLock.Entry)] {
    lock.linesWithFacts
      + moves.lazy.map { ($0.key, $0.value.entry) }
      .filter { $0.1.facts != .none }
  }

  /// The line of a part that the lock has under another name.
  func move(to name: PartName) -> Move? { moves.isEmpty ? nil : moves[name] }
}
