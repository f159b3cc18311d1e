import Foundation

/// A currency by its ISO 4217 code: `EUR`.
package struct Currency: Hashable, Sendable {
  package let code: String

  /// Creates a currency, or returns `nil` if `code` isn't three capitals of ISO 4217.
  package init?(_ code: String) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      Locale.Currency(code).isISOCurrency
    else { return nil }
    self.code = code
  }

  /// How many digits an amount has behind the point, as ISO 4217 counts the minor unit.
  package var fractionDigits: Int {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
      "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }
}
