import Languages

/// Words of a data file: the same in every language, or one text a language.
struct LocalizedText: Hashable, Sendable {
  /// The text of languages that have none of their own.
  let common: String?
  let byLanguage: [Language: String]

  init(_ common: String) {
    self.common = common
    byLanguage = [:]
  }

  init(byLanguage: [Language: String]) {
    common = nil
    self.byLanguage = byLanguage
  }

  /// The bytes of its longest text.
  var longest: Int {
    ([common].compactMap(\.self) + byLanguage.values).map(\.utf8.count).max() ?? 0
  }

  /// The language of the text that ``text(in:)`` gives; `nil` if that is the same in all.
  func language(in chain: [Language]) -> Language? { chain.first { byLanguage[$0] != nil } }

  /// The text in the first language of `chain` that has one.
  func text(in chain: [Language]) -> String? {
    for language in chain {
      if let text = byLanguage[language] { return text }
    }
    return common
  }
}
