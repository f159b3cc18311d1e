import Text

/// Finds the quantities that an author typed in a text of one language.
struct QuantityFinder: Sendable {
  private let forms: [QuantityForms.Form]

  init(_ forms: QuantityForms) { self.forms = forms.forms }

  /// The quantities of a text, in order.
  func quantities(in text: UnsafeBufferPointer<UInt8>) -> [TypedQuantity] {
    guard !forms.isEmpty, text.contains(where: Self.mayBeginDigit) else { return [] }
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var (index, offset) = (0, 0)
    return NumberReader.numbers(in: scalars).compactMap { number in
      guard let (range, units) = match(number, in: scalars) else { return nil }
      // A unit before its number may be that of the number before it, too.
      let step = scalars[min(index, range.lowerBound)..<max(index, range.lowerBound)]
        .reduce(0) { $0 + UTF8.width($1) }
      offset += index <= range.lowerBound ? step : -step
      index = range.lowerBound
      let written = String(String.UnicodeScalarView(scalars[range]))
      return TypedQuantity(
        values: number.values, units: units, text: written, offset: offset)
    }
  }

  /// ASCII, Arabic-Indic and Persian, full-width, and the scripts of India and beyond.
  private static func mayBeginDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0xD9 || byte == 0xDB || byte == 0xEF || byte == 0xE0
  }

  private func match(
    _ number: NumberReader.Found, in text: [UnicodeScalar]
  ) -> (Range<Int>, units: [Quantity.Unit])? {
    guard !number.values.isEmpty else { return nil }
    var units: [Quantity.Unit] = []
    var range = number.range
    for form in forms {
      guard let match = Self.match(form, at: number.range, in: text) else { continue }
      // Only signs as long as the longest count: in "US$ 5", "$" says nothing more.
      if !units.isEmpty, match.count < range.count { break }
      if !units.contains(form.unit) { units.append(form.unit) }
      range = match
    }
    return units.isEmpty ? nil : (range, units)
  }

  /// The place of the number with its unit, or `nil` if the form isn't there.
  private static func match(
    _ form: QuantityForms.Form, at number: Range<Int>, in text: [UnicodeScalar]
  ) -> Range<Int>? {
    if form.before.isEmpty {
      let start = skip(text, from: number.upperBound, step: 1, hyphens: true)
      let end = start + form.after.count
      guard end <= text.count, zip(text[start..<end], form.after).allSatisfy(isSame),
        let last = form.after.last, end == text.count || text[end] != half
      else { return nil }
      // An ending such as that of "90 Tagen" is one letter; more is another word.
      let rest = text[end...].prefix { isLetter($0) }.count
      guard isWord(last) else { return number.lowerBound..<end }
      return rest <= (form.after.count > 2 ? 1 : 0) ? number.lowerBound..<end + rest : nil
    }
    let end = skip(text, from: number.lowerBound - 1, step: -1, hyphens: false) + 1
    let start = end - form.before.count
    guard start >= 0, zip(text[start..<end], form.before).allSatisfy(isSame) else { return nil }
    // "CA$5" and "US$5" are other currencies than "$5".
    let isInWord = start > 0 && isWord(text[start - 1])
    return isInWord ? nil : start..<number.upperBound
  }

  /// Behind a unit it adds a half: `1年半` is a year and a half.
  private static let half: UnicodeScalar = "半"

  /// Over one space or hyphen, and over marks of direction.
  private static func skip(
    _ text: [UnicodeScalar], from start: Int, step: Int, hyphens: Bool
  ) -> Int {
    var index = start
    var isSkipped = false
    while text.indices.contains(index) {
      let scalar = text[index]
      let isGap =
        scalar.properties.isWhitespace || hyphens && (scalar == "-" || scalar == "\u{2011}")
      guard QuantityForms.isMark(scalar) || isGap && !isSkipped else { break }
      if isGap { isSkipped = true }
      index += step
    }
    return index
  }

  private static func isSame(_ a: UnicodeScalar, _ b: UnicodeScalar) -> Bool {
    a == b || lower(a) == lower(b)
  }

  private static func lower(_ scalar: UnicodeScalar) -> UInt32 {
    (0x41...0x5A).contains(scalar.value) ? scalar.value | 0x20 : scalar.value
  }

  private static func isLetter(_ scalar: UnicodeScalar) -> Bool { scalar.properties.isAlphabetic }

  /// Whether words of its script end at a space: not those of Chinese, Japanese and Thai.
  private static func isWord(_ scalar: UnicodeScalar) -> Bool {
    isLetter(scalar) && scalar.value < 0x2E80 && !(0xE00...0xEFF).contains(scalar.value)
  }
}
