import Text

/// Signs that authors take for others.
extension SyntaxFault {
  /// A key whose colon has another space behind it than YAML's, so that it is none; libyaml notices
  /// it a line later.
  var oddSpace: YAMLError? {
    let lines = [place.position.line, place.position.line - 1, start.position.line]
    for line in lines where line > 0 {
      guard let found = oddColon(inLine: line) else { continue }
      return YAMLError(
        kind: .syntax,
        message: "the space behind this ':' is U+\(found.code), which YAML doesn't take for one: "
          + "type a usual space",
        position: TextPosition(line: line, column: found.column))
    }
    return nil
  }

  /// The first colon of a key that an odd space follows; its column is in bytes, from 1.
  private func oddColon(inLine line: Int) -> (column: Int, code: String)? {
    let text = bytes(ofLine: line)
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = text[..<colon].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    let isKey = !key.isEmpty && key.allSatisfy { $0 > 0x20 && !#""'#[]{},"#.utf8.contains($0) }
    let rest = text[(colon + 1)...]
    guard isKey,
      let space = YAMLParser.oddSpaces.first(where: { rest.starts(with: $0.utf8) })
    else { return nil }
    let code = String(space.unicodeScalars.first!.value, radix: 16, uppercase: true)
    return (colon - text.startIndex + 1, String(repeating: "0", count: 4 - code.count) + code)
  }

  /// A `#` in the place of a value, which makes the rest of its line a comment, the bracket's end
  /// too.
  var comment: YAMLError? {
    let inside = bytes[min(start.offset, lastLine)..<place.offset]
    let sign = inside.indices.dropFirst(2).dropLast().first {
      bytes[$0] == UInt8(ascii: "#") && bytes[$0 - 1] == UInt8(ascii: " ")
        && ":,[{".utf8.contains(bytes[$0 - 2]) && bytes[$0 + 1] > 0x20
    }
    guard let sign else { return nil }
    let lineStart = bytes[..<sign].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = place.position.line - bytes[sign..<place.offset].count { $0 == 0x0A }
    return YAMLError(
      kind: .syntax, message: "text that starts with '#' needs quotes: it is a comment here",
      position: TextPosition(line: line, column: sign - lineStart + 1))
  }

  /// Where the last line before the place begins that isn't empty.
  private var lastLine: Int {
    var end = place.offset
    while end > 0, bytes[end - 1] == 0x0A { end -= 1 }
    return bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  private func bytes(ofLine line: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    var (offset, number) = (place.offset, place.position.line)
    offset = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    while number > line, offset > 0 {
      offset = bytes[..<(offset - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      number -= 1
    }
    let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.endIndex
    return bytes[offset..<end]
  }
}
