/// The words of short texts as numbers, the same for words that begin alike.
///
/// It knows no language: six letters stand for a word, two for one of a script without spaces.
struct WordStems {
  private(set) var stems: Set<UInt64> = []

  private static let longest = 6
  /// Of words with fewer letters most are articles and the like.
  private static let shortest = 3

  mutating func add(_ text: String) {
    var stem = Self.start
    var count = 0
    var last: UInt32?
    for scalar in text.lowercased().unicodeScalars {
      if Self.isDense(scalar) {
        end(&stem, &count)
        if let last { stems.insert(Self.next(Self.next(Self.start, last), scalar.value)) }
        last = scalar.value
        continue
      }
      last = nil
      guard Self.isLetter(scalar) else {
        end(&stem, &count)
        continue
      }
      count += 1
      if count <= Self.longest { stem = Self.next(stem, scalar.value) }
    }
    end(&stem, &count)
  }

  private mutating func end(_ stem: inout UInt64, _ count: inout Int) {
    if count >= Self.shortest { stems.insert(stem) }
    stem = Self.start
    count = 0
  }

  // FNV-1a, the same everywhere and for all time.
  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func next(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    (hash ^ UInt64(value)) &* 0x100_0000_01b3
  }

  private static func isLetter(_ scalar: UnicodeScalar) -> Bool {
    if scalar.isASCII {
      return (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Whether a letter is of a script that sets no space between words: Thai to Khmer, kana, Han.
  private static func isDense(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x30FF, 0x3400...0x9FFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
