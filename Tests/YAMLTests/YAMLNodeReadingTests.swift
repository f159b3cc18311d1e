import Testing
import Text
import YAML

@Suite struct YAMLNodeReadingTests {
  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func `an absent value is null only without quotes`(text: String) {
    #expect(scalar(text).isNull)
    #expect(scalar(text).kindName == "nothing")
    #expect(!scalar(text, isPlain: false).isNull)
    #expect(scalar(text, isPlain: false).kindName == "text")
  }

  @Test(arguments: [
    ("true", true), ("True", true), ("TRUE", true), ("false", false), ("FALSE", false),
  ])
  func `true and false are booleans only without quotes`(text: String, expected: Bool) {
    #expect(scalar(text).bool == expected)
    #expect(scalar(text).kindName == "true or false")
    #expect(scalar(text, isPlain: false).bool == nil)
  }

  @Test(arguments: [
    "no", "No", "yes", "on", "off", "y", "n", "12:30", "2024-12-31", "1_000", "0x1F", "0o7", "1e3",
    ".5", "5.", "1.2.3", "+", "-", ".", "--1", "1-", ".inf", ".nan", "٣", "nULL", "tRUE", "<<", "=",
  ])
  func `what only looks like a value in YAML 1.1 is text`(text: String) {
    let node = scalar(text)
    #expect(node.string == text)
    #expect(node.bool == nil)
    #expect(node.int == nil)
    #expect(node.decimalText == nil)
    #expect(!node.isNull)
    #expect(node.kindName == "text")
  }

  @Test(arguments: [
    ("0", 0), ("-12", -12), ("+7", 7), ("007", 7), ("9223372036854775807", Int.max),
    ("9223372036854775808", nil), ("4.90", nil), ("1.0", nil),
  ])
  func `a whole number is an int if it fits`(text: String, expected: Int?) {
    #expect(scalar(text).int == expected)
    #expect(scalar(text).decimalText == text)
    #expect(scalar(text).kindName == "a number")
    #expect(scalar(text, isPlain: false).int == nil)
    #expect(scalar(text, isPlain: false).decimalText == nil)
  }

  @Test(arguments: ["4.90", "-0.5", "+1.25", "00.10", "123456789012345678901234567890.1"])
  func `a decimal number keeps its digits`(text: String) {
    #expect(scalar(text).decimalText == text)
  }

  @Test func `lists and mappings are no scalars`() throws {
    let list = try #require(try YAMLParser().parse(Array("[a]".utf8)))
    #expect(list.sequence?.map(\.string) == ["a"])
    #expect(list.mapping == nil)
    #expect(list.kindName == "a list")
    let mapping = try #require(try YAMLParser().parse(Array("a: b".utf8)))
    #expect(mapping.mapping?.map(\.key) == ["a"])
    #expect(mapping.sequence == nil)
    #expect(mapping.kindName == "a mapping")
    for node in [list, mapping] {
      #expect(node.string == nil)
      #expect(node.bool == nil)
      #expect(node.decimalText == nil)
      #expect(!node.isNull)
    }
  }

  @Test func `a scalar is neither a list nor a mapping`() {
    #expect(scalar("a").sequence == nil)
    #expect(scalar("a").mapping == nil)
  }

  private func scalar(_ text: String, isPlain: Bool = true) -> YAMLNode {
    YAMLNode(
      position: TextPosition(line: 1, column: 1),
      content: .scalar(YAMLNode.Scalar(text: text, isPlain: isPlain)))
  }
}
