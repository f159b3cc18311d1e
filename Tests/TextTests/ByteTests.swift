import TestSupport
import Testing

@testable import Text

/// What looks at many bytes at once finds what looking at each would find.
@Suite struct ByteTests {
  /// Pairs of texts that are alike for a while, with signs of one byte and of several.
  private static func pairs() -> [(String, String)] {
    var random = Xorshift()
    func text(_ count: Int) -> String {
      String((0..<count).map { _ in "ab /-é日".randomElement(using: &random)! })
    }
    return (0..<2_000).map { number in
      let start = text(number % 23)
      return (start + text(number % 5), start + text(number % 3))
    }
  }

  @Test func `texts are compared by all their bytes`() {
    for (one, other) in Self.pairs() {
      let same = zip(one.utf8, other.utf8).prefix { $0 == $1 }.count
      #expect(one.withBytes { one in other.withBytes { one.countOfSameBytes(as: $0) } } == same)
      #expect(one.hasSameBytes(as: other) == one.utf8.elementsEqual(other.utf8))
      #expect(
        PathOrder.byBytes(one, other) == one.utf8.lexicographicallyPrecedes(other.utf8))
      #expect(
        OutputPath.byComponents(OutputPath(one), OutputPath(other))
          == one.utf8.map { $0 == 0x2F ? 0 : $0 }.lexicographicallyPrecedes(
            other.utf8.map { $0 == 0x2F ? 0 : $0 }))
    }
  }

  @Test func `beginnings, ends and parts are found by their bytes`() {
    for (text, other) in Self.pairs() {
      for part in [other, String(text.prefix(3)), String(text.suffix(3)), ""] {
        #expect(text.beginsInBytes(with: part) == text.utf8.starts(with: part.utf8))
        #expect(
          text.endsInBytes(of: part) == text.utf8.reversed().starts(with: part.utf8.reversed()))
        let isPart = (0...max(0, text.utf8.count - part.utf8.count)).contains {
          text.utf8.dropFirst($0).starts(with: part.utf8)
        }
        #expect(text.contains(bytesOf: part) == isPart)
      }
    }
  }

  @Test func `two equal bytes beside each other are found at any place`() {
    for count in 0..<40 {
      var text = (0..<count).map { UInt8(0x61 + $0 % 3) }
      #expect(!text.withUnsafeBufferPointer { $0.hasPair(ofByte: 0x20) })
      for place in 0..<max(0, count - 1) {
        let (one, other) = (text[place], text[place + 1])
        (text[place], text[place + 1]) = (0x20, 0x20)
        #expect(text.withUnsafeBufferPointer { $0.hasPair(ofByte: 0x20) })
        text[place + 1] = 0x21
        #expect(!text.withUnsafeBufferPointer { $0.hasPair(ofByte: 0x20) })
        (text[place], text[place + 1]) = (one, other)
      }
    }
  }
}
