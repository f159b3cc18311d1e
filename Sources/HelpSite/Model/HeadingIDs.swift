import Text

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

  /// Whether an id may be written by hand, as each that is made of a heading may (promise 4 of
  /// SECURITY.md).
  static func isValid(_ id: String) -> Bool {
    guard let first = id.unicodeScalars.first, first != "_", !isMark(first) else { return false }
    return canHaveBeen(id)
  }

  /// Whether an id may once have been written by hand or made of a heading, here or elsewhere.
  static func canHaveBeen(_ id: String) -> Bool {
    id.unicodeScalars.allSatisfy { $0 == "-" || $0 == "_" || $0 == "." || isWordPart($0) }
  }

  static func slug(_ text: String) -> String {
    var text = text
    let slug = text.withUTF8(asciiSlug) ?? unicodeSlug(text)
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

  /// What ``unicodeSlug(_:)`` gives for a text in ASCII; `nil` for any other.
  private static func asciiSlug(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: 2 * text.count) { slug in
      var count = 0
      var isBetweenWords = false
      for byte in text {
        guard byte.isLetter || byte.isDigit else {
          isBetweenWords = count > 0 && byte != UInt8(ascii: "'") || isBetweenWords
          continue
        }
        if isBetweenWords {
          slug[count] = UInt8(ascii: "-")
          count += 1
        }
        isBetweenWords = false
        slug[count] = byte.lowercased
        count += 1
      }
      return count
    }
  }

  private static func unicodeSlug(_ text: String) -> String {
    var slug = ""
    var isBetweenWords = false
    for scalar in text.unicodeScalars where !isHiddenMark(scalar) {
      guard isWordPart(scalar), !slug.isEmpty || !isMark(scalar) else {
        isBetweenWords = !slug.isEmpty && scalar != "'" && scalar != "\u{2019}" || isBetweenWords
        continue
      }
      if isBetweenWords { slug.append("-") }
      isBetweenWords = false
      slug += scalar.properties.lowercaseMapping
    }
    return slug.composed
  }

  private static func isWordPart(_ scalar: UnicodeScalar) -> Bool {
    if scalar.isASCII {
      return UInt8(scalar.value).isLetter || UInt8(scalar.value).isDigit
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return !scalar.properties.isDefaultIgnorableCodePoint
    default: return false
    }
  }

  /// Whether a scalar is an accent or a vowel of the character before.
  private static func isMark(_ scalar: UnicodeScalar) -> Bool {
    if scalar.isASCII { return false }
    return [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
  }

  /// Whether a scalar chooses the look of the one before, and is itself never seen.
  private static func isHiddenMark(_ scalar: UnicodeScalar) -> Bool {
    !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
      && scalar.properties.generalCategory == .nonspacingMark
  }
}
