/// The names in a Swift text: what stands in comments and literals is none, but for what is
/// interpolated.
struct SwiftNames {
  struct Name {
    let text: String
    /// In how many braces it stands.
    let depth: Int
    /// Whether a dot stands before it, so that it is a member of what is named before.
    let isMember: Bool
  }

  private(set) var names: [Name] = []
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(in text: String) {
    bytes = Array(text.utf8)
    scanCode()
  }

  private func stands(_ text: String, at offset: Int = 0) -> Bool {
    bytes.dropFirst(index + offset).starts(with: text.utf8)
  }

  private mutating func skip(past end: String) {
    while index < bytes.count, !stands(end) { index += 1 }
    index += end.utf8.count
  }

  /// Up to the parenthesis that ends an interpolation, or to the end of the text.
  private mutating func scanCode(isInterpolated: Bool = false) {
    var parentheses = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/") where stands("//"): skip(past: "\n")
      case UInt8(ascii: "/") where stands("/*"): skip(past: "*/")
      case UInt8(ascii: "\""), UInt8(ascii: "#"): scanLiteral()
      case UInt8(ascii: "{"):
        depth += 1
        index += 1
      case UInt8(ascii: "}"):
        depth -= 1
        index += 1
      case UInt8(ascii: "("):
        parentheses += 1
        index += 1
      case UInt8(ascii: ")"):
        if isInterpolated, parentheses == 0 { return }
        parentheses -= 1
        index += 1
      case let byte where Self.isLetter(byte): scanName()
      default: index += 1
      }
    }
  }

  /// A literal with as many `#` as stand before its quotation mark; other `#` are passed over.
  private mutating func scanLiteral() {
    let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
    index += hashes
    guard stands("\"") else { return }
    let marks = String(repeating: "#", count: hashes)
    let quote = stands("\"\"\"") ? "\"\"\"" : "\""
    index += quote.utf8.count
    while index < bytes.count, !stands(quote + marks) {
      if stands("\\" + marks + "(") {
        index += hashes + 2
        scanCode(isInterpolated: true)
        index += 1
      } else {
        index += stands("\\" + marks) ? hashes + 2 : 1
      }
    }
    index += quote.utf8.count + hashes
  }

  private mutating func scanName() {
    let start = index
    while index < bytes.count, Self.isLetter(bytes[index]) || Self.isDigit(bytes[index]) {
      index += 1
    }
    names.append(
      Name(
        text: String(decoding: bytes[start..<index], as: UTF8.self), depth: depth,
        isMember: start > 0 && bytes[start - 1] == UInt8(ascii: ".")))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
