import Foundation

/// Codes that people write for a language, and the one that the web uses.
package enum LanguageAlias {
  /// Whether `code` is one that the registry replaces by another.
  package static func isReplaced(_ code: String) -> Bool {
    deprecated[code] != nil || (code.utf8.count == 3 && current(code) != code)
  }

  /// The code in use for a lower-case one: `he` for `iw`, `de` for `deu` and `ger`.
  package static func current(_ code: String) -> String {
    if let code = deprecated[code] ?? bibliographic[code] { return code }
    guard code.utf8.count == 3 else { return code }
    // CLDR's aliases hold every three-letter code that has a two-letter one.
    let known = Locale.identifier(.bcp47, from: code)
    return known.utf8.count == 2 ? known : code
  }

  private static let deprecated = ["in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro"]

  /// ISO 639-2's second set, which BCP 47 never took up.
  private static let bibliographic = [
    "alb": "sq", "arm": "hy", "baq": "eu", "bur": "my", "chi": "zh", "cmn": "zh", "cze": "cs",
    "dut": "nl", "fre": "fr", "geo": "ka", "ger": "de", "gre": "el", "ice": "is", "mac": "mk",
    "mao": "mi", "may": "ms", "per": "fa", "rum": "ro", "slo": "sk", "tib": "bo", "wel": "cy",
  ]
}
