/// What one file of frame words holds.
struct StringsFile {
  var words: StringsReader.Words = [:]
  /// Lists of words that find each other in the search.
  var synonyms: [[String]] = []

  /// Takes the words of another file in the place of its own, and its synonyms too.
  mutating func merge(_ other: StringsFile) {
    words.merge(other.words) { $1 }
    synonyms += other.synonyms
  }
}
