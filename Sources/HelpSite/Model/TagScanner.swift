import Text

/// Finds the opening tags of a finished page and their attributes, by the rules of browsers
/// ([HTML, tokenization](https://html.spec.whatwg.org/multipage/parsing.html#tokenization)).
///
/// Ranges are places in the page's bytes.
struct TagScanner {
  struct Attribute {
    let name: Range<Int>
    /// The value without quotes, character references not decoded; empty if there is none.
    let value: Range<Int>
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// How far the bytes are read.
  private(set) var offset: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Goes behind the name of the next opening tag and returns its place.
  mutating func nextTag() -> Range<Int>? {
    while let open = find(UInt8(ascii: "<"), from: offset) {
      offset = open + 1
      guard offset < bytes.count else { return nil }
      switch bytes[offset] {
      case let byte where byte.isLetter:
        let start = offset
        offset = end(from: start) { Self.isSpace($0) || $0 == 0x2F || $0 == 0x3E }
        return start..<offset
      case UInt8(ascii: "!") where has("!--", at: offset):
        offset = end(behind: "-->", from: offset + 3)
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"):
        offset = end(behind: ">", from: offset)
      default: break
      }
    }
    offset = bytes.count
    return nil
  }

  /// The next attribute of the tag that ``nextTag()`` found; `nil` behind the last.
  mutating func nextAttribute() -> Attribute? {
    offset = end(from: offset) { !Self.isSpace($0) && $0 != 0x2F }
    guard offset < bytes.count, bytes[offset] != UInt8(ascii: ">") else { return nil }
    let start = offset
    // An equals sign at the start belongs to the name.
    offset = end(from: start + 1) {
      Self.isSpace($0) || $0 == 0x2F || $0 == 0x3E || $0 == UInt8(ascii: "=")
    }
    let name = start..<offset
    let equals = end(from: offset) { !Self.isSpace($0) }
    guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: offset..<offset)
    }
    return Attribute(name: name, value: value(from: equals + 1))
  }

  private mutating func value(from start: Int) -> Range<Int> {
    let start = end(from: start) { !Self.isSpace($0) }
    guard start < bytes.count else {
      offset = start
      return start..<start
    }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = find(quote, from: start + 1) ?? bytes.count
      offset = min(end + 1, bytes.count)
      return start + 1..<end
    }
    offset = end(from: start) { Self.isSpace($0) || $0 == 0x3E }
    return start..<offset
  }

  /// Goes behind what isn't markup inside the element whose tag was just read.
  ///
  /// - Returns: Where that is; nowhere if all in the element is markup.
  @discardableResult
  mutating func skipText(of element: Range<Int>) -> Range<Int> {
    let start = min(offset + 1, bytes.count)
    for name in ["script", "style", "title", "textarea", "iframe", "xmp"] as [StaticString]
    where matches(element, name) {
      while let open = find(UInt8(ascii: "<"), from: offset) {
        offset = open + 1
        let end = open + 2 + name.utf8CodeUnitCount
        if end <= bytes.count, bytes[open + 1] == 0x2F, matches(open + 2..<end, name) {
          return start..<max(open, start)
        }
      }
      offset = bytes.count
      return start..<offset
    }
    return start..<start
  }

  /// Whether the bytes are this word, in lower or upper case; `word` is in lower case.
  func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      for index in word.indices {
        let byte = bytes[range.lowerBound + index]
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if lower != word[index] { return false }
      }
      return true
    }
  }
}

extension TagScanner {
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    bytes.firstIndex(ofByte: byte, from: start)
  }

  private func end(from start: Int, where stops: (UInt8) -> Bool) -> Int {
    var index = start
    while index < bytes.count, !stops(bytes[index]) { index += 1 }
    return index
  }

  private func has(_ text: StaticString, at start: Int) -> Bool {
    start + text.utf8CodeUnitCount <= bytes.count
      && matches(start..<start + text.utf8CodeUnitCount, text)
  }

  /// The place behind the next such text; the end of all if there is none.
  func end(behind text: StaticString, from start: Int) -> Int {
    let first = text.withUTF8Buffer { $0[0] }
    var start = start
    while let found = find(first, from: start) {
      if has(text, at: found) { return found + text.utf8CodeUnitCount }
      start = found + 1
    }
    return bytes.count
  }
}
