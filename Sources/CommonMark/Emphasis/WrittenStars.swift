import Text

/// Tells the stars of a text that were written as such from those behind a backslash and those
/// written as entities.
struct WrittenStars {
  private let line: Slice<UnsafeBufferPointer<UInt8>>
  private var index: Int

  /// Starts where a text node does; `nil` if that isn't known.
  init?(of text: Node) {
    guard let position = text.position else { return nil }
    let storage = text.storage
    let range = storage.pointee.rangeOfLine(position.line)
    line = storage.pointee.source[range]
    index = min(range.lowerBound + position.column - 1, range.upperBound)
  }

  /// Whether the next star of the text is one that can mark emphasis.
  mutating func next() -> Bool {
    while index < line.endIndex {
      let start = index
      index += 1
      switch line[start] {
      case UInt8(ascii: "*"): return true
      case UInt8(ascii: "\\"):
        guard index < line.endIndex, Self.mayBeEscaped(line[index]) else { continue }
        index += 1
        if line[start + 1] == UInt8(ascii: "*") { return false }
      case UInt8(ascii: "&"):
        guard let end = line[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
          continue
        }
        if Self.isStar(line[index..<end]) {
          index = end + 1
          return false
        }
      default: break
      }
    }
    return false
  }

  private static func mayBeEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static func isStar(_ entity: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let name = String(decoding: entity, as: UTF8.self)
    if name == "ast" || name == "midast" { return true }
    guard name.hasPrefix("#") else { return false }
    let number = name.dropFirst()
    return number.first == "x" || number.first == "X"
      ? Int(number.dropFirst(), radix: 16) == 0x2A : Int(number) == 0x2A
  }
}
