import Foundation
import Languages

/// The ways in which one language writes quantities of the units that a site's facts have.
struct QuantityForms: Sendable {
  /// What stands around a number; one of the two is empty.
  struct Form: Hashable, Sendable {
    let before: [UnicodeScalar]
    let after: [UnicodeScalar]
    let unit: Quantity.Unit
  }

  /// Longest first; where a sign stands on both sides of a number, the one behind it comes last.
  let forms: [Form]

  init(units: Set<Quantity.Unit>, language: Language) {
    var forms: Set<Form> = []
    let formats = LanguageFormats(language)
    for unit in units {
      switch unit {
      case .period(let period): forms.formUnion(Self.forms(of: period, unit, formats))
      case .percent:
        forms.formUnion(Self.forms(around: formats.percent(22), unit))
        for sign in ["%", "٪", "％"] { forms.formUnion(Self.forms(around: "22\(sign)", unit)) }
      case .money(let currency): forms.formUnion(Self.forms(of: currency, unit, formats))
      }
    }
    self.forms = forms.sorted { $0.rank < $1.rank }
  }

  /// Numbers for which some language has a plural form of its own.
  private static let samples = [1, 2, 3, 5, 11, 21, 100]

  private static func forms(
    of period: Period, _ unit: Quantity.Unit, _ formats: LanguageFormats
  ) -> [Form] {
    samples.flatMap { forms(around: formats.text($0, period), unit) }
  }

  /// Code, signs and names; a sign may stand on either side, whatever the language's custom.
  private static func forms(
    of currency: Currency, _ unit: Quantity.Unit, _ formats: LanguageFormats
  ) -> [Form] {
    let style = Decimal.FormatStyle.Currency(code: currency.code, locale: formats.locale)
    // The root locale has the sign that tells countries apart: "US$".
    let plain = Decimal.FormatStyle.Currency(code: currency.code, locale: Locale(identifier: ""))
    let signs = [style.presentation(.standard), style.presentation(.narrow), plain]
      .flatMap { forms(around: $0.format(22), unit) }
    let names = samples.flatMap {
      forms(
        around: style.presentation(.fullName).precision(.fractionLength(0)).format(Decimal($0)),
        unit)
    }
    let code = Form(before: [], after: Array(currency.code.unicodeScalars), unit: unit)
    return names
      + (signs + [code]).flatMap { form in
        let sign = form.before + form.after
        return [
          Form(before: sign, after: [], unit: unit), Form(before: [], after: sign, unit: unit),
        ]
      }
  }

  /// What stands around the number of a formatted text, without spaces and marks of direction.
  private static func forms(around text: String, _ unit: Quantity.Unit) -> [Form] {
    let scalars = text.unicodeScalars.filter { !isMark($0) }
    guard let first = scalars.firstIndex(where: { NumberReader.digit($0) != nil }),
      let last = scalars.lastIndex(where: { NumberReader.digit($0) != nil })
    else { return [] }
    let before = trimmed(scalars[..<first])
    let after = trimmed(scalars[scalars.index(after: last)...])
    guard before.isEmpty != after.isEmpty else { return [] }
    return [Form(before: before, after: after, unit: unit)]
  }

  private static func trimmed(_ text: some BidirectionalCollection<UnicodeScalar>)
    -> [UnicodeScalar]
  {
    let start = Array(text.drop { $0.properties.isWhitespace })
    return Array(start[..<(start.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? 0)])
  }

  /// Marks of direction, which people don't type.
  static func isMark(_ scalar: UnicodeScalar) -> Bool {
    scalar == "\u{200E}" || scalar == "\u{200F}" || scalar == "\u{61C}"
  }
}

extension QuantityForms.Form {
  /// Tells any two apart, so that their order is the same at each run.
  fileprivate var rank: (Int, String, Int, String) {
    let sign = before + after
    var text = String.UnicodeScalarView()
    text.append(contentsOf: sign)
    return (-sign.count, String(text), -before.count, unit.name)
  }
}

extension Quantity.Unit {
  fileprivate var name: String {
    if case .money(let currency) = self { currency.code } else { "\(self)" }
  }
}
