import Text
import YAML

/// Writes texts into YAML and leaves all around them as it is.
struct ScalarEdit {
  /// Lines end in LF.
  let bytes: [UInt8]

  /// Where a value stands that begins at a place; `nil` if it is written in a way whose end isn't
  /// certain.
  ///
  /// - Parameters:
  ///   - start: Its first byte.
  ///   - isInFlow: Whether it stands between brackets.
  /// - Returns: Of its bytes, quotes too.
  func range(ofValueAt start: Int, isInFlow: Bool) -> Range<Int>? {
    guard start < bytes.count else { return start..<start }
    switch bytes[start] {
    case UInt8(ascii: "\""): return quoted(from: start, escape: UInt8(ascii: "\\"))
    case UInt8(ascii: "'"): return quoted(from: start, escape: nil)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return isInFlow ? nil : block(from: start)
    default: return isInFlow ? flow(from: start) : plain(from: start)
    }
  }

  private func quoted(from start: Int, escape: UInt8?) -> Range<Int>? {
    var index = start + 1
    while index < bytes.count {
      if let escape, bytes[index] == escape {
        index += 2
      } else if bytes[index] == bytes[start] {
        let isDoubled =
          escape == nil && index + 1 < bytes.count && bytes[index + 1] == bytes[start]
        if !isDoubled { return start..<index + 1 }
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }

  private func flow(from start: Int) -> Range<Int>? {
    let end = bytes[start...].firstIndex { ",[]{}\n".utf8.contains($0) }
    guard let end, bytes[end] != 0x0A else { return nil }
    return trimmed(start..<end)
  }

  /// A plain value up to the end of its line or to a comment, with lines that go on further in.
  private func plain(from start: Int) -> Range<Int>? {
    let indent = indentation(ofLineAt: start)
    var end = endOfLine(from: start)
    let comment = (start..<end).first {
      bytes[$0] == UInt8(ascii: "#") && $0 > start && bytes[$0 - 1] == 0x20
    }
    if let comment { return trimmed(start..<comment) }
    var next = end + 1
    var last = end
    while next < bytes.count {
      end = endOfLine(from: next)
      let isBlank = bytes[next..<end].allSatisfy(\.isSpace)
      if !isBlank {
        if spaces(ofLineAt: next) <= indent { break }
        last = end
      }
      next = end + 1
    }
    return trimmed(start..<last)
  }

  /// A text of several lines behind `|` or `>`.
  private func block(from start: Int) -> Range<Int>? {
    let indent = indentation(ofLineAt: start)
    var last = endOfLine(from: start)
    var next = last + 1
    while next < bytes.count {
      let end = endOfLine(from: next)
      if !bytes[next..<end].allSatisfy(\.isSpace) {
        if spaces(ofLineAt: next) <= indent { break }
        last = end
      }
      next = end + 1
    }
    return start..<last
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let last = bytes[range].lastIndex { !$0.isSpace }
    return range.lowerBound..<(last.map { $0 + 1 } ?? range.lowerBound)
  }

  func endOfLine(from index: Int) -> Int { bytes[index...].firstIndex(of: 0x0A) ?? bytes.count }

  func startOfLine(at index: Int) -> Int {
    bytes[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  /// Where the key of a line stands, behind the signs of list items.
  private func indentation(ofLineAt index: Int) -> Int {
    let start = startOfLine(at: index)
    return (bytes[start...].firstIndex { $0 != 0x20 && $0 != UInt8(ascii: "-") } ?? start) - start
  }

  /// The spaces that a line begins with; a fence below the front matter has none.
  private func spaces(ofLineAt start: Int) -> Int {
    (bytes[start...].firstIndex { $0 != 0x20 } ?? start) - start
  }

  /// The offset of a place; `nil` if the file has no such place.
  func offset(of position: TextPosition) -> Int? {
    var (line, index) = (1, 0)
    while line < position.line {
      guard let end = bytes[index...].firstIndex(of: 0x0A) else { return nil }
      index = end + 1
      line += 1
    }
    let offset = index + position.column - 1
    return offset <= bytes.count ? offset : nil
  }

  /// A text as YAML has it: without quotes if the former one had none and that is safe.
  static func written(_ text: String, isPlain: Bool) -> String {
    isPlain && mayBePlain(text) ? text : PageStub.quoted(text)
  }

  private static func mayBePlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      !text.contains(": "), !text.contains(" #"), text.last != ":", text.last != " ",
      !text.contains(where: { ",[]{}\n\t".contains($0) }),
      let node = try? YAMLParser().parse(Array("a: \(text)\n".utf8))?.mapping?.first?.value
    else { return false }
    return node.string == text && node.bool == nil && !node.isNull
  }
}
