import Languages
import Text

/// Words of a data file that have a text in each language: one part to translate.
struct DataWords: Hashable, Sendable {
  let file: DataFile
  let path: WordPath
  let texts: [Language: PlacedWords]
  let audience: Audience

  var name: PartName { PartName(page: file.key, part: .words(path)) }

  /// Whether a language is to have a text of its own: readers get the words, and not in a language
  /// that the tag of theirs stands on.
  func areTranslated(into language: LanguageSettings) -> Bool {
    guard audience.contains(language),
      let shown = language.chain.first(where: { texts[$0] != nil })
    else { return false }
    return shown == language.language || !language.standsOn(shown)
  }
}

extension DataWords: Comparable {
  /// Sorts by where the first text stands.
  static func < (one: Self, other: Self) -> Bool {
    let (place, otherPlace) = (one.firstLocation, other.firstLocation)
    return place == otherPlace ? one.path < other.path : place < otherPlace
  }

  private var firstLocation: SourceLocation {
    texts.values.lazy.map(\.location).min() ?? SourceLocation(file: file.path)
  }
}
