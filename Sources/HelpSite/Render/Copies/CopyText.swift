import CommonMark
import Text

/// The words of finished HTML.
enum CopyText {
  /// The text with its character references decoded, each once.
  static func decoded(_ html: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard html.firstIndex(ofByte: UInt8(ascii: "&")) != nil else { return Array(html) }
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    var start = 0
    while let open = html.firstIndex(ofByte: UInt8(ascii: "&"), from: start) {
      result += html[start..<open]
      let end = html[(open + 1)...].prefix(longestName).firstIndex {
        !$0.isLetter && !$0.isDigit && $0 != UInt8(ascii: "#")
      }
      start = open + 1
      if let end, html[end] == UInt8(ascii: ";"), end > start {
        result += character(UnsafeBufferPointer(rebasing: html[open...end]))
        start = end + 1
      } else {
        result.append(html[open])
      }
    }
    return result + html[start...]
  }

  /// What a reference stands for; of names that only raw HTML has, CommonMark knows them all.
  private static func character(_ reference: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let decoded = CharacterReferences.decoded(reference)
    guard decoded.count == reference.count else { return decoded }
    let document = Document(parsing: decoded)
    return Array(document.root.plainText.utf8)
  }

  /// The longest name of a character, `CounterClockwiseContourIntegral`, and its end.
  private static let longestName = 34

  /// Whether letters are written as numbers, as addresses are that harvesters shall not find.
  static func isHidden(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let open = html.firstIndex(ofByte: UInt8(ascii: "&"), from: start) {
      if html[(open + 1)...].starts(with: "#".utf8) {
        let digits = html[(open + 2)...].prefix(4).prefix(while: \.isDigit)
        let number = digits.reduce(0) { $0 * 10 + Int($1 & 15) }
        if number < 0x80, let byte = UInt8(exactly: number), byte.isLetter || byte == 0x40 {
          return true
        }
      }
      start = open + 1
    }
    return false
  }
}
