package import Foundation

#if canImport(_FoundationICU)
  import _FoundationICU
#endif

/// A currency by its ISO 4217 code: `EUR`.
package struct Currency: Hashable, Sendable {
  package let code: String

  /// Creates a currency, or returns `nil` if `code` isn't three capitals of ISO 4217, or names what
  /// nobody pays with: a currency that was withdrawn, a metal, or nothing at all.
  package init?(_ code: String) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      Locale.Currency(code).isISOCurrency || Self.recent.contains(code),
      !Self.withdrawn.contains(code), !Self.isNoMoney(code)
    else { return nil }
    self.code = code
  }

  /// How many digits behind the point an amount is shown with, unless it has more.
  ///
  /// A whole amount has as many as the currency's cash has by CLDR, so that no forint or krona is
  /// followed by `,00`; any other has those of the minor unit.
  package func fractionDigits(of amount: Decimal) -> Int {
    var (amount, whole) = (amount, Decimal())
    NSDecimalRound(&whole, &amount, 0, .plain)
    return amount == whole ? min(cashDigits, minorUnitDigits) : minorUnitDigits
  }

  /// As ISO 4217 counts the minor unit, in its
  /// [list one](https://www.six-group.com/en/products-services/financial-information/data-standards.html).
  package var minorUnitDigits: Int {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
      "VUV", "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    case "CLF", "UYW": 4
    default: 2
    }
  }

  private var cashDigits: Int {
    #if canImport(_FoundationICU)
      var status = U_ZERO_ERROR
      let digits = swift_ucurr_getDefaultFractionDigitsForUsage(
        Array(code.utf16) + [0], UCURR_USAGE_CASH, &status)
      return status.rawValue > U_ZERO_ERROR.rawValue ? minorUnitDigits : Int(digits)
    #else
      return minorUnitDigits
    #endif
  }
}
