import Foundation

/// The codes of ISO 639, ISO 15924 and ISO 3166-1, as CLDR has them.
///
/// See [UTS 35, validity data](https://www.unicode.org/reports/tr35/tr35.html#Validity_Data).
package enum CodeRegistry {
  package enum Kind: String { case language, script, region }

  /// Whether a code in canonical case has a meaning today.
  package static func has(_ code: String, _ kind: Kind) -> Bool {
    #if canImport(_FoundationICU)
      return isListed(code, kind, "regular")
        || kind == .region && isListed(code, kind, "macroregion")
    #else
      switch kind {
      case .language: return Locale.LanguageCode(code).isISOLanguage
      case .script: return true
      case .region: return Locale.Region(code).isISORegion
      }
    #endif
  }

  /// Whether a code in capitals is a country of ISO 3166-1, or Kosovo's, which is user-assigned.
  package static func hasCountry(_ code: String) -> Bool {
    code.utf8.count == 2 && !reserved.contains(code) && !macroregions.contains(code)
      && has(code, .region)
  }

  /// The code in use for another one of the same thing: `GB` for `UK` and `GBR`, `ku` for `kmr`.
  package static func current(_ code: String, _ kind: Kind) -> String? {
    // Greece's code in value added tax, which is no country's.
    if kind == .region, code == "EL" { return "GR" }
    #if canImport(_FoundationICU)
      let table = kind == .region ? "territory" : kind.rawValue
      // A country that fell apart has several.
      let codes = ICUResource("metadata", "alias", table, code)?.text("replacement")?.split(
        separator: " ")
      guard let codes, codes.count == 1 else { return nil }
      return String(codes[0]).replacing("_", with: "-")
    #else
      return nil
    #endif
  }

  /// Exceptional reservations, which CLDR counts among its regions.
  private static let reserved: Set = ["AC", "CP", "CQ", "DG", "EA", "IC", "TA"]
  private static let macroregions: Set = ["EU", "EZ", "QO", "UN"]

  #if canImport(_FoundationICU)
    /// Whether a list of single codes and ranges, `aaa~i` for `aaa` to `aai`, has the code.
    private static func isListed(_ code: String, _ kind: Kind, _ status: String) -> Bool {
      let codes = ICUResource("supplementalData", "idValidity", kind.rawValue, status)
      let entry = codes?.lastText { $0.prefix { $0 != "~" } <= code }
      guard let entry else { return false }
      let parts = entry.split(separator: "~")
      guard parts.count == 2 else { return entry == code }
      let (first, last) = (parts[0], parts[0].dropLast() + parts[1])
      return code.utf8.count == first.utf8.count && first <= code && code <= last
    }
  #endif
}
