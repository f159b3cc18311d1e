import Languages
import Text

/// What there is to do in each language, page by page.
struct StatusMap: Sendable {
  /// The languages, as ``Row/cells`` has them.
  let languages: [TranslationReport.Row]
  /// The words of the source in the parts that each language lacks or has out of date.
  let words: [Int]
  /// The pages by folder: those with a risk first, then those with the most words to do.
  let groups: [Group]
  /// What became of the originals of stale parts, as far as it was looked up.
  let changes: [PartOrigin: WordDifference]

  /// One page or data file in one language.
  struct Cell: Sendable {
    /// The parts that aren't current.
    var parts: [Item] = []
    /// How many parts it has.
    var count = 0
    /// The words of the source in the parts that are missing or stale.
    var words = 0

    /// How many parts are there to do for, of those whose answer may cost readers something.
    var risks: Int { parts.count { $0.risk != nil && $0.isToTranslate } }

    func count(_ state: TranslationState) -> Int { parts.count { $0.part.state == state } }
  }

  /// A part that isn't current.
  struct Item: Sendable {
    let part: TranslatedPart
    let risk: Risk?

    /// Whether the translation isn't there, or isn't that of the original as it is.
    var isToTranslate: Bool { part.state == .missing || part.state == .stale }
  }

  struct Row: Sendable {
    let key: PageKey
    let isDataFile: Bool
    let cells: [Cell]

    var risks: Int { cells.reduce(0) { $0 + $1.risks } }
    var words: Int { cells.reduce(0) { $0 + $1.words } }
    var parts: Int { cells.reduce(0) { $0 + $1.parts.count } }
  }

  struct Group: Sendable {
    /// The path below the language folder, with a slash at the end; empty for the pages in it.
    let folder: String
    let rows: [Row]
  }

  /// The rows of all groups whose parts may cost readers something, the worst first.
  var risky: [Row] {
    groups.flatMap(\.rows).filter { $0.risks > 0 }.sorted { StatusMap.isBefore($0, $1) }
  }

  static func isBefore(_ one: Row, _ other: Row) -> Bool {
    (-one.risks, -one.words, -one.parts, one.key)
      < (-other.risks, -other.words, -other.parts, other.key)
  }
}
