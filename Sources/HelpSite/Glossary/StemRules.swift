import Languages

/// How the words of a language change in sentences, as far as finding terms needs it.
///
/// Stems are as short as they may be, so that a term that is there isn't missed; what is called
/// wrong is looked for by ``inflections`` alone.
struct StemRules: Sendable {
  /// What words may end in besides their own form, by number, case and person.
  var inflections: [[UInt32]] = []
  /// What makes a word of another kind out of one: the `ung` of `Bestellung`.
  var derivations: [[UInt32]] = []
  /// What a word of the glossary may begin with that isn't part of it: the article of Arabic.
  var articles: [[UInt32]] = []
  /// What may stand before a word without a space.
  var prefixes: [[UInt32]] = []
  /// Whether words are put together to one, so that a term may stand inside a word.
  var joinsWords = false
  /// Whether the script has no spaces between words.
  var isUnspaced = false
  /// Whether the last consonant of a stem changes: Finnish `hinta`, `hinnan`.
  var changesConsonant = false
  /// Whether a letter may stand once or twice: Dutch `factuur`, `facturen`.
  var joinsDoubles = false
  /// Letters that come and go inside of words: the long vowels of Arabic, by which plurals are made.
  var weakLetters: [UInt32] = []
  /// Whether accents make other words.
  var keepsAccents = false
  /// The letters that a stem has at least.
  var shortest = 4
}

extension StemRules {
  /// The part of a word of the glossary that all its forms begin with.
  ///
  /// - Parameter word: Folded letters without a space.
  /// - Returns: Folded letters; at least one.
  func stem(of word: [UInt32]) -> [UInt32] {
    if isUnspaced { return Self.withoutKana(word) }
    var stem = word[...]
    if let prefix = longest(articles, where: { stem.starts(with: $0) }, of: stem) {
      stem = stem.dropFirst(prefix.count)
    }
    let endings = inflections + derivations
    if let ending = longest(endings, where: { stem.ends(in: $0) }, of: stem) {
      stem = stem.dropLast(ending.count)
    } else if !joinsWords, stem.count == 4, let last = stem.last, endings.contains([last]) {
      // Short words lose their last vowel, too: Polish `cena`, `cen`.
      stem = stem.dropLast()
    }
    if !weakLetters.isEmpty { stem = stem.filter { !weakLetters.contains($0) }[...] }
    if changesConsonant, stem.count > shortest { stem = stem.dropLast() }
    return Array(stem)
  }

  /// The part of a word to which ``inflections`` are put.
  func base(of word: [UInt32]) -> [UInt32] {
    if isUnspaced { return word }
    let ending = longest(inflections, where: { word[...].ends(in: $0) }, of: word[...])
    return Array(word.dropLast(ending?.count ?? 0))
  }

  private func longest(
    _ affixes: [[UInt32]], where fits: ([UInt32]) -> Bool, of word: ArraySlice<UInt32>
  ) -> [UInt32]? {
    affixes.filter { word.count - $0.count >= shortest && fits($0) }.max { $0.count < $1.count }
  }

  /// A word of Chinese characters without the kana that its forms end in, and without the mark of a
  /// long vowel that loanwords may end in: `支払` of `支払い`, `ユーザ` of `ユーザー`.
  private static func withoutKana(_ word: [UInt32]) -> [UInt32] {
    var stem = word[...]
    if stem.count > 3, stem.last == 0x30FC { return Array(stem.dropLast()) }
    while stem.count > 2, let last = stem.last, (0x3041...0x3096).contains(last) {
      stem = stem.dropLast()
    }
    return stem.contains { $0 >= 0x3400 } ? Array(stem) : word
  }
}

extension ArraySlice<UInt32> {
  fileprivate func ends(in ending: [UInt32]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
