import Foundation

/// A number that stands in a text.
struct TypedNumber: Hashable, Sendable {
  /// Two where a separator can be read in two ways: `1.234`.
  let values: [Decimal]
  /// Whether a translation must have it in digits too: small counts become words, and the parts of
  /// dates and times are written in another way.
  let isRequired: Bool
  /// The number as it is written.
  let text: String

  /// Its digits between signs: 9 and 45 in `9.45`, which may be a time.
  var groups: [Decimal] { Self.groups(ArraySlice(text.unicodeScalars)) }

  /// Whether it is a time or a date of these numbers, written with other signs or with twenty-four
  /// hours: `21.30` of 9 and 30.
  func isTime(of numbers: Set<Decimal>) -> Bool {
    let groups = groups
    return !groups.isEmpty
      && groups.allSatisfy { group in
        groups.count > 1 && numbers.contains(group)
          || (13...24).contains(group) && numbers.contains(group - 12)
      }
  }

  /// The numbers of a text, each with its offset in scalars.
  ///
  /// None of addresses, which aren't read.
  static func numbers(in text: [UnicodeScalar]) -> [(TypedNumber, offset: Int)] {
    let addresses = addresses(in: text)
    let words = WordNumber.values(in: text).map { word in
      (TypedNumber(values: [word.value], isRequired: false, text: "\(word.value)"), word.offset)
    }
    return words
      + joined(NumberReader.numbers(in: text), in: text).flatMap {
        found -> [(TypedNumber, offset: Int)] in
        if addresses.contains(where: { $0.contains(found.range.lowerBound) })
          || isOfName(found.range, in: text)
        {
          return []
        }
        let written = String(String.UnicodeScalarView(text[found.range]))
        if found.values.isEmpty {
          return groups(text[found.range]).map {
            (TypedNumber(values: [$0], isRequired: false, text: written), found.range.lowerBound)
          }
        }
        let scales = NumberScale.factors(behind: found.range.upperBound, in: text)
        var values = found.values.flatMap { value in scales.map { value * $0 } }
        let isCount = values.allSatisfy { $0 <= 12 && $0.isWhole }
        let isRequired = !isCount && !mayBeWords(found, in: text)
        if scales == [1], found.values.count == 1 {
          values += CalendarYear.years(of: found.values[0], at: found.range, in: text)
        }
        // Smaller ones may be words.
        if let value = values.first, value > 11, values.count == 1, value.isWhole {
          values += NumberBound.halves(of: value, at: found.range, in: text)
        }
        return [
          (
            TypedNumber(values: values, isRequired: isRequired, text: written),
            found.range.lowerBound
          )
        ]
      }
  }

  /// The numbers, of which those are one that signs join: `3億7,500万`.
  private static func joined(
    _ numbers: [NumberReader.Found], in text: [UnicodeScalar]
  ) -> [NumberReader.Found] {
    var joined: [NumberReader.Found] = []
    for number in numbers {
      guard let last = joined.last, let head = last.values.first, let tail = number.values.first,
        last.range.upperBound + 1 == number.range.lowerBound
          || last.range.upperBound + 2 == number.range.lowerBound
            && text[last.range.upperBound + 1] == " ",
        let high = NumberScale.factor(of: text[last.range.upperBound])
      else {
        joined.append(number)
        continue
      }
      let low =
        number.range.upperBound < text.count
        ? NumberScale.factor(of: text[number.range.upperBound]) ?? 1 : 1
      guard low < high else {
        joined.append(number)
        continue
      }
      // The sign behind the last one is still to be counted.
      joined[joined.count - 1] = NumberReader.Found(
        range: last.range.lowerBound..<number.range.upperBound,
        values: [head * (high / low) + tail])
    }
    return joined
  }

  /// Whether other languages say the number in words: all of something, one and a half, and the base
  /// of digits (`16進`).
  private static func mayBeWords(_ found: NumberReader.Found, in text: [UnicodeScalar]) -> Bool {
    let behind = text[found.range.upperBound...].drop { $0.properties.isWhitespace }.first
    let isShare = behind.map { "%٪％".unicodeScalars.contains($0) } ?? false
    if isShare { return found.values == [100] }
    if behind == "進" || behind == "进" || behind == "진" { return true }
    let digits = text[found.range].map { NumberReader.digit($0) ?? 0x2E }
    let isHalf = digits.count == 3 && (digits[0] == 0x30 || digits[0] == 0x31) && digits[2] == 0x35
    return isHalf && !CurrencyMarks.isBeside(found.range, in: text)
  }

  /// Whether a number is part of a name: `98c02d354b39`, `@18F`.
  private static func isOfName(_ range: Range<Int>, in text: [UnicodeScalar]) -> Bool {
    func isOfWord(_ scalar: UnicodeScalar) -> Bool {
      scalar.isASCII && (scalar.properties.isAlphabetic || NumberReader.digit(scalar) != nil)
    }
    let start = text[..<range.lowerBound].lastIndex { !isOfWord($0) }.map { $0 + 1 } ?? 0
    if start > 0, text[start - 1] == "@" { return true }
    let word = text[start...].prefix { isOfWord($0) }
    guard word.count >= 8 else { return false }
    let changes = zip(word, word.dropFirst()).count {
      $0.properties.isAlphabetic != $1.properties.isAlphabetic
    }
    return changes >= 3
  }

  /// What stands from `://` to the end of the word.
  private static func addresses(in text: [UnicodeScalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while let colon = text[index...].firstIndex(of: ":") {
      index = colon + 1
      guard text[index...].prefix(2).elementsEqual(["/", "/"]) else { continue }
      index =
        text[index...].firstIndex { $0.properties.isWhitespace || $0.value >= 0x2E80 }
        ?? text.count
      found.append(colon..<index)
    }
    return found
  }

  /// The numbers between the signs of a date, a time or a version.
  private static func groups(_ text: ArraySlice<UnicodeScalar>) -> [Decimal] {
    text.split { NumberReader.digit($0) == nil }.compactMap { digits in
      digits.count > 18
        ? nil
        : Decimal(string: String(decoding: digits.compactMap(NumberReader.digit), as: UTF8.self))
    }
  }
}

extension Decimal {
  fileprivate var isWhole: Bool {
    var value = self
    var rounded = Decimal()
    NSDecimalRound(&rounded, &value, 0, .plain)
    return rounded == self
  }
}
