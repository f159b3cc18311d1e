/// Gives each heading of a page an id of its own.
struct HeadingIDs {
  private var taken: Set<String>
  /// The number to try next behind a text that was there before.
  private var numbers: [String: Int] = [:]

  /// - Parameter explicit: the ids that authors wrote; no generated one may equal them.
  init(explicit: some Sequence<String>) { taken = Set(explicit) }

  /// An id made of the heading's text: letters, digits and marks of any script in lower case,
  /// hyphens for what stands between words, and a number if the page has it already.
  mutating func id(for text: String) -> String {
    let stem = Self.slug(text)
    var id = stem
    // Counting on from the last number keeps a page of equal headings linear.
    var number = numbers[stem] ?? 2
    while !taken.insert(id).inserted {
      id = "\(stem)-\(number)"
      number += 1
      numbers[stem] = number
    }
    return id
  }

  /// Whether an id may be written by hand: `[A-Za-z][A-Za-z0-9_-]*` (PROMISES 4).
  static func isValid(_ id: some StringProtocol) -> Bool {
    guard let first = id.utf8.first, isLetter(first) else { return false }
    return id.utf8.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: "-")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  static func slug(_ text: String) -> String {
    var slug = ""
    var isBetweenWords = false
    for scalar in text.unicodeScalars {
      guard isWordPart(scalar) else {
        isBetweenWords = !slug.isEmpty && scalar != "'" && scalar != "\u{2019}" || isBetweenWords
        continue
      }
      if isBetweenWords { slug.append("-") }
      isBetweenWords = false
      if scalar.isASCII {
        let isCapital = (0x41...0x5A).contains(scalar.value)
        slug.unicodeScalars.append(isCapital ? UnicodeScalar(UInt8(scalar.value) | 0x20) : scalar)
      } else {
        slug += scalar.properties.lowercaseMapping
      }
    }
    // Long headings make addresses that nobody can read; the cut keeps whole words.
    guard slug.utf8.count > 90 else { return slug.isEmpty ? "section" : slug }
    var short = ""
    for scalar in slug.unicodeScalars {
      let length = short.utf8.count
      if length >= 90 || length >= 72 && scalar == "-" { break }
      short.unicodeScalars.append(scalar)
    }
    return short
  }

  private static func isWordPart(_ scalar: UnicodeScalar) -> Bool {
    if scalar.isASCII {
      return isLetter(UInt8(scalar.value)) || (0x30...0x39).contains(scalar.value)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
