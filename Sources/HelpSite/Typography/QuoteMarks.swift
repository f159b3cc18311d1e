import Languages

/// The quotation marks of a language, outer and inner.
struct QuoteMarks: Equatable, Sendable {
  struct Pair: Equatable, Sendable {
    let opening: UInt32
    let closing: UInt32
  }

  let outer: Pair
  /// The marks of a quotation within a quotation.
  let inner: Pair

  /// Takes the four marks from a text such as `„“‚‘`.
  private init(_ marks: String) {
    let marks = marks.unicodeScalars.map(\.value)
    outer = Pair(opening: marks[0], closing: marks[1])
    inner = Pair(opening: marks[2], closing: marks[3])
  }

  /// The marks of a language, of its regions and scripts where they have their own.
  init(_ language: Language) {
    let script = language.writtenScript
    let keys = [language.region, script == "Hant" ? script : nil]
      .compactMap { $0.map { "\(language.code)-\($0)" } }
    let own = keys.lazy.compactMap { Self.marks[$0] }.first
    self.init(own ?? Self.marks[language.code] ?? "“”‘’")
  }
}

extension QuoteMarks {
  /// Unicode CLDR's delimiters, and what books of a country use where they differ; “ ” and ‘ ’ for
  /// all that aren't here.
  private static let marks: [String: String] = [
    "ar": "”“’‘", "be": "«»„“", "bg": "„“‘’", "bs": "„”‘’", "ca": "«»“”", "cs": "„“‚‘",
    "de": "„“‚‘", "de-CH": "«»‹›", "de-LI": "«»‹›", "el": "«»“”", "es": "«»“”", "es-419": "“”‘’",
    "es-AR": "“”‘’", "es-CL": "“”‘’", "es-CO": "“”‘’", "es-MX": "“”‘’", "es-PE": "“”‘’",
    "es-US": "“”‘’", "et": "„“‚‘", "fa": "«»‹›", "fi": "””’’", "fr": "«»“”", "fr-CH": "«»‹›",
    "gl": "«»“”", "he": "””’’", "hr": "„”‚’", "hu": "„”»«", "hy": "«»“”", "is": "„“‚‘",
    "it": "«»“”", "it-CH": "«»‹›", "ja": "「」『』", "ka": "„“«»", "lt": "„“‚‘", "mk": "„“‚‘",
    "nb": "«»‘’", "nn": "«»‘’", "no": "«»‘’", "pl": "„”«»", "pt-PT": "«»“”", "ro": "„”«»",
    "ru": "«»„“", "sk": "„“‚‘", "sl": "„“‚‘", "sr": "„”’’", "sv": "””’’", "uk": "«»„“",
    "ur": "”“’‘", "yue": "「」『』", "zh-Hant": "「」『』",
  ]
}
