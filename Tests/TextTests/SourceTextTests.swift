import Testing

@testable import Text

@Suite struct SourceTextTests {
  private func normalized(_ bytes: [UInt8]) throws(SourceText.Malformed) -> [UInt8] {
    var bytes = bytes
    try SourceText.normalize(&bytes)
    return bytes
  }

  @Test(arguments: [
    ("a\r\nb\r\n", "a\nb\n"), ("a\rb", "a\nb"), ("a\r\r\nb", "a\n\nb"), ("a\n\rb", "a\n\nb"),
    ("\r", "\n"), ("\u{FEFF}a", "a"), ("\u{FEFF}", ""), ("a\u{FEFF}", "a\u{FEFF}"), ("", ""),
    ("tab\there", "tab\there"), ("è日👩\u{10FFFD}", "è日👩\u{10FFFD}"),
  ])
  func `lines end in a line feed and no mark precedes them`(text: String, result: String) throws {
    #expect(try normalized(Array(text.utf8)) == Array(result.utf8))
  }

  @Test(
    arguments: [
      [0xE9], [0xC3], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF, 0xFE], [0x80], [0xE6, 0x97], [0xF0, 0x9F, 0x91],
      [0xE6, 0x97, 0x41], [0xF0, 0x9F, 0x41, 0x80],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused at the first`(bytes: [UInt8]) {
    let text: [UInt8] = [0x61, 0x0A, 0xC3, 0xA9]
    #expect(throws: SourceText.Malformed(problem: .notUTF8, line: 2, column: 3)) {
      try normalized(text + bytes)
    }
    #expect(throws: SourceText.Malformed(problem: .notUTF8, line: 2, column: 3)) {
      try normalized(text + bytes + [0x0A, 0x61])
    }
  }

  /// Behind the first two bytes: what begins or ends characters, with and without more to read.
  private static let tails: [[UInt8]] = [
    [], [0x80], [0x80, 0x80], [0xBF, 0xC0], [0xD0, 0xB0], [0xC2, 0x85], [0xC1, 0x80], [0xD0, 0x20],
    [0x82, 0xE3, 0x81, 0x82], [0x82, 0xE0, 0x9F, 0x80], [0x82, 0xED, 0xA0, 0x80],
    [0x8F], [0xAF], [0xBD], [0xBE], [0xBF, 0xBE], [0xBF, 0xBF], [0xBE, 0xBF],
  ]

  /// Whether a page may hold the character: no control, and none of Unicode's 66 noncharacters.
  private static func isText(_ scalar: UnicodeScalar) -> Bool {
    let isNoncharacter =
      (0xFDD0...0xFDEF).contains(scalar.value) || [0xFFFE, 0xFFFF].contains(scalar.value % 0x10000)
    return !(0x7F..<0xA0).contains(scalar.value) && !isNoncharacter
  }

  @Test(arguments: tails, [[], [UInt8](repeating: 0x61, count: 8)])
  func `bytes are text here if Swift finds UTF-8 without controls and noncharacters in them`(
    tail: [UInt8], end: [UInt8]
  ) {
    var wrong: [[UInt8]] = []
    for first in UInt8.min...UInt8.max where first >= 0x20 {
      for second in UInt8.min...UInt8.max where second >= 0x20 {
        let bytes = [first, second] + tail + end
        let text = String(validating: bytes, as: UTF8.self)
        let isText = text?.unicodeScalars.allSatisfy(Self.isText) ?? false
        if ((try? normalized(bytes)) != nil) != isText { wrong.append(bytes) }
      }
    }
    #expect(wrong.isEmpty)
  }

  /// Bytes at either end of each class of bytes.
  private static let edges: [UInt8] = [
    0x20, 0x7E, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xC3, 0xDF, 0xE0, 0xE1,
    0xB7, 0xBE, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  /// 67 and 131 are where blocks begin that are looked at as a whole.
  @Test(arguments: [20, 63, 64, 65, 66, 67, 130])
  func `bytes within a long text are judged as alone`(offset: Int) {
    let before = [UInt8](repeating: 0x61, count: offset)
    let end = [UInt8](repeating: 0x62, count: 150 - offset)
    var wrong: [[UInt8]] = []
    for first in Self.edges {
      for second in Self.edges {
        for third in Self.edges {
          for last in [0x80, 0xBE] as [UInt8] {
            let bytes = [first, second, third, last]
            let text = String(validating: bytes, as: UTF8.self)
            let isText = text?.unicodeScalars.allSatisfy(Self.isText) ?? false
            if ((try? normalized(before + bytes + end)) != nil) != isText { wrong.append(bytes) }
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: 0..<140)
  func `a character above the others is found at any place`(offset: Int) throws {
    let before = [UInt8](repeating: 0x61, count: offset)
    for number in [0x7F, 0x80, 0x9F, 0xFDD0, 0xFFFF, 0x5FFFE] as [UInt32] {
      let control = try #require(UnicodeScalar(number))
      #expect(
        throws: SourceText.Malformed(problem: .forbidden(control), line: 1, column: offset + 1)
      ) { try normalized(before + Array(String(control).utf8) + Array("text behind it".utf8)) }
    }
    #expect(throws: Never.self) { try normalized(before + Array("~\u{A0}text behind it".utf8)) }
  }

  @Test(arguments: (UInt8.min..<0x20).filter { ![0x09, 0x0A, 0x0D].contains($0) })
  func `control characters are refused`(byte: UInt8) {
    #expect(
      throws: SourceText.Malformed(problem: .forbidden(UnicodeScalar(byte)), line: 1, column: 3)
    ) {
      try normalized([0x61, 0x62, byte, 0x63])
    }
  }

  @Test func `columns count from behind a byte-order mark and lines of any end`() {
    #expect(throws: SourceText.Malformed(problem: .forbidden("\u{7}"), line: 3, column: 2)) {
      try normalized(Array("\u{FEFF}a\r\nb\rc\u{7}".utf8))
    }
  }
}
