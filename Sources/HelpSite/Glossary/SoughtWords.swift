/// Collects what is to be found in texts of a language.
struct SoughtWords {
  let rules: StemRules
  private(set) var words: [SoughtWord] = []
  /// The letters of each word.
  private(set) var letters: [[UInt32]] = []
  /// What the forms of words of translations begin with.
  private(set) var stems: [[UInt32]] = []
  private var stemNumbers: [[UInt32]: Int] = [:]
  private(set) var ways: [(term: Int, stems: [Int])] = []

  init(rules: StemRules) { self.rules = rules }

  private mutating func add(_ letters: [UInt32], _ meaning: SoughtWord.Meaning) {
    guard !letters.isEmpty else { return }
    words.append(SoughtWord(length: letters.count, meaning: meaning))
    self.letters.append(letters)
  }

  /// Adds a name that stays as it is.
  mutating func add(name: String, _ term: Int, names: Bool) {
    let text = FoldedText(name, rules)
    add(text.letters, .name(term: term, written: text.written, names: names))
  }

  /// Adds words that are right; `names` tells that they are the source's own.
  mutating func add(phrase: String, _ term: Int, names: Bool) {
    for letters in forms(of: phrase) { add(letters, .phrase(term: term, names: names)) }
  }

  mutating func add(forbidden phrase: String, _ term: Int) {
    for letters in forms(of: phrase) { add(letters, .forbidden(term: term, word: phrase)) }
  }

  /// Adds a way in which a term may be called, by the stems of its words.
  mutating func add(way phrase: String, _ term: Int) {
    let words = FoldedText(phrase, rules).letters.split { !FoldedText.isOfWord($0) }.map(Array.init)
    // Articles and prepositions change and vanish.
    let longest = words.map(\.count).max() ?? 0
    let wanted = words.filter { $0.count > (rules.isUnspaced || longest < 5 ? 0 : 3) }
    guard !wanted.isEmpty else { return }
    ways.append((term, wanted.map { number(ofStem: rules.stem(of: $0)) }))
  }

  private mutating func number(ofStem stem: [UInt32]) -> Int {
    if let known = stemNumbers[stem] { return known }
    stemNumbers[stem] = stems.count
    stems.append(stem)
    return stems.count - 1
  }

  /// A phrase, and the same without the ending of its last word.
  private func forms(of phrase: String) -> [[UInt32]] {
    let letters = FoldedText(phrase, rules).letters
    let last = Array(letters.reversed().prefix(while: FoldedText.isOfWord).reversed())
    let base = letters.dropLast(last.count) + rules.base(of: last)
    return base.count == letters.count ? [letters] : [letters, Array(base)]
  }
}
