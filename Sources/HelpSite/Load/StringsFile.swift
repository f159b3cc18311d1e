import Languages

/// What one file of frame words holds.
struct StringsFile {
  var words: StringsReader.Words = [:]
  /// Lists of words that find each other in the search.
  var synonyms: [[String]] = []
  /// Words that say little in a search.
  var fillers: [String] = []
  /// The words of lengths of time that are others than CLDR's.
  var units: [Period: NounForms] = [:]

  /// Takes the words for lengths of time of another file in the place of its own.
  mutating func takeUnits(of other: StringsFile) {
    for (period, forms) in other.units { units[period, default: NounForms()].merge(forms) }
  }

  /// Takes the words of another file in the place of its own, and its words for the search too.
  mutating func merge(_ other: StringsFile) {
    words.merge(other.words) { $1 }
    synonyms += other.synonyms
    fillers += other.fillers
    takeUnits(of: other)
  }
}
