import Testing
import Text

@Suite struct ByteBufferTests {
  @Test func `everything appended is there in its order`() {
    var buffer = ByteBuffer(capacity: 0)
    buffer.append(UInt8(ascii: "a"))
    buffer.append([0x62, 0x63])
    buffer.append("static")
    buffer.append(String(repeating: "é", count: 40))
    buffer.append([])
    let expected = "abcstatic" + String(repeating: "é", count: 40)
    #expect(buffer.count == expected.utf8.count)
    #expect(buffer.withBytes { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test(arguments: [true, false])
  func `an emptied buffer starts afresh`(keepingCapacity: Bool) {
    var buffer = ByteBuffer()
    for _ in 0..<10_000 { buffer.append("0123456789" as StaticString) }
    buffer.removeAll(keepingCapacity: keepingCapacity)
    #expect(buffer.count == 0)
    buffer.append("next" as StaticString)
    #expect(buffer.withBytes { String(decoding: $0, as: UTF8.self) } == "next")
  }
}
