/// A style sheet or a script of the default theme as pages load it: without what only people read.
///
/// It knows how the theme's own files are written, which a test holds them to: comments of scripts
/// are lines of their own, no text in them goes over lines, and no text of a sheet has an escape.
enum CompactText {
  static func styleSheet(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = 0
    while let start = index(of: ("/", "*"), in: bytes, from: rest),
      let end = index(of: ("*", "/"), in: bytes, from: start + 2)
    {
      result += bytes[rest..<start]
      rest = end + 2
    }
    return closed(result + bytes[rest...])
  }

  /// Where two signs follow each other, at `start` or behind it.
  private static func index(
    of signs: (Unicode.Scalar, Unicode.Scalar), in bytes: [UInt8], from start: Int
  ) -> Int? {
    let (first, second) = (UInt8(ascii: signs.0), UInt8(ascii: signs.1))
    return (start..<max(start, bytes.count - 1)).first {
      bytes[$0] == first && bytes[$0 + 1] == second
    }
  }

  /// A sheet without the white space that means nothing: beside braces, semicolons and commas, and
  /// behind the colon of a declaration; elsewhere one space stands for all.
  private static func closed(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var quote: UInt8?
    var isSpaced = false
    for byte in bytes {
      if quote == nil, byte <= 0x20 {
        isSpaced = true
        continue
      }
      if isSpaced, let last = result.last, !isEdge(last), last != UInt8(ascii: ":"), !isEdge(byte) {
        result.append(UInt8(ascii: " "))
      }
      isSpaced = false
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      result.append(byte)
    }
    return result
  }

  private static func isEdge(_ byte: UInt8) -> Bool { "{};,".utf8.contains(byte) }

  static func script(_ bytes: [UInt8]) -> [UInt8] {
    bytes.split(separator: UInt8(ascii: "\n"))
      .map { $0.drop { $0 <= 0x20 } }
      .filter { !$0.isEmpty && !$0.starts(with: "//".utf8) }
      .flatMap { $0 + [UInt8(ascii: "\n")] }
  }
}
