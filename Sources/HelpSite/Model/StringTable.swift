import Languages
import Text

/// The frame's words in one language, by key.
struct StringTable: Sendable {
  enum Entry: Hashable, Sendable {
    case text(String)
    case plural([PluralCategory: String])
  }

  /// The language whose plural forms the entries have may differ by entry: a missing word is
  /// another language's.
  struct Word: Sendable {
    let entry: Entry
    let language: Language
  }

  let words: [String: Word]
  /// Lists of words that find each other in the search, of this language alone.
  var synonyms: [[String]] = []
  /// Words that say little in a search, of this language alone.
  var fillers: [String] = []
  /// The words of lengths of time that are others than CLDR's, of this language alone.
  var units: [Period: NounForms] = [:]

  /// The text of a key without plural forms; the program's own keys are there once loaded.
  func text(_ key: Key) -> String {
    guard case .text(let text)? = words[key.rawValue]?.entry else { return "" }
    return text
  }

  /// The text of a word that themes have; `nil` if there is none, or it has plural forms.
  func text(named key: String) -> String? {
    guard case .text(let text)? = words[key]?.entry else { return nil }
    return text
  }

  /// All forms of a key by their categories, `{n}` not filled in, for scripts.
  func forms(_ key: Key) -> JSON {
    switch words[key.rawValue]?.entry {
    case .text(let text): .object([(PluralCategory.other.rawValue, .text(text))])
    case .plural(let forms):
      .object(forms.map { ($0.key.rawValue, .text($0.value)) }.sorted { $0.0 < $1.0 })
    case nil: .object([])
    }
  }

  /// The text of a key with its `{name}` placeholders filled in.
  func text(_ key: Key, _ values: [String: String]) -> String {
    Self.fill(text(key), values)
  }

  /// The plural form for `count`, with `{n}` filled in as `formatted`.
  func text(_ key: Key, count: Int, formatted: String) -> String {
    guard let word = words[key.rawValue] else { return formatted }
    switch word.entry {
    case .text(let text): return Self.fill(text, ["n": formatted])
    case .plural(let forms):
      let category = word.language.pluralCategory(of: count)
      return Self.fill(forms[category] ?? forms[.other] ?? "", ["n": formatted])
    }
  }

  private static func fill(_ text: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      let name = rest[rest.utf8.index(after: open)..<close]
      result += rest[..<open]
      result += values[String(name)] ?? String(rest[open...close])
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }

  /// The words that the program itself puts into pages, and the placeholders that each must hold.
  enum Key: String, CaseIterable, Sendable {
    case weAccept, home, fallbackNotice, questionCount, deskSpeaks, deskSpeaksYours
    case notFoundTitle, rootTitle, timeZone, redirectTitle, table, allQuestions, allQuestionsText
    case allQuestionsPath, staleNotice, riskNotice, allDay, validFrom, validUntil, searchResults

    var placeholders: Set<String> {
      switch self {
      case .fallbackNotice: ["wanted", "shown"]
      case .questionCount, .searchResults: ["n"]
      case .deskSpeaks: ["languages"]
      case .timeZone: ["zone"]
      case .riskNotice: ["shown"]
      case .validFrom, .validUntil: ["date"]
      default: []
      }
    }

    var isPlural: Bool { self == .questionCount || self == .searchResults }
  }
}
