/// Text of authors made fit for a terminal or a log (PROMISES 22).
enum PrintableText {
  /// The text with every control, bidi and invisible format character written as `\u{…}`.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isHidden(_ scalar: UnicodeScalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      // Joiners shape words of Arabic and Indic scripts and hide nothing.
      return scalar != "\u{200C}" && scalar != "\u{200D}"
    default: return false
    }
  }
}
