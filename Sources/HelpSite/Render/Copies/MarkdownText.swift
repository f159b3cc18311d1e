import Text

/// Words made safe for Markdown: parsed again, they are the same words.
enum MarkdownText {
  /// Where words stand, for what would be markup there.
  struct Place {
    /// Whether they begin a line.
    var isLineStart = false
    var isInCell = false
    /// Whether what follows them is known to be no markup.
    var isLast = true
  }

  static func escaped(_ words: [UInt8], at place: Place) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(words.count + 8)
    for index in words.indices {
      let byte = words[index]
      if isMarkup(words, index, place) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return place.isLineStart ? withoutBlock(result) : result
  }

  /// The words of a fence, an address or a title, where only few signs are markup.
  static func escaped(_ words: [UInt8], isFence: Bool = false) -> [UInt8] {
    words.indices.flatMap { index -> [UInt8] in
      let byte = words[index]
      let isMarkup =
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") && isReference(words, index)
        || !isFence && "\"<>".utf8.contains(byte)
      return isMarkup ? [UInt8(ascii: "\\"), byte] : [byte == 0x0A ? 0x20 : byte]
    }
  }

  /// Each character as a number: the same for readers, nothing for simple harvesters.
  static func hidden(_ words: [UInt8]) -> [UInt8] {
    HTMLText.entities(String(decoding: words, as: UTF8.self))
  }

  private static func isMarkup(_ words: [UInt8], _ index: Int, _ place: Place) -> Bool {
    switch words[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "~"):
      true
    case UInt8(ascii: "<"):
      index + 1 == words.count || words[index + 1].isLetter || "/!?".utf8.contains(words[index + 1])
    case UInt8(ascii: "&"): isReference(words, index)
    case UInt8(ascii: "!"): index + 1 == words.count && !place.isLast
    case UInt8(ascii: "|"): place.isInCell
    case UInt8(ascii: "_"):
      // Inside a word it is no emphasis.
      index == 0 || index + 1 == words.count || !isOfWord(words[index - 1])
        || !isOfWord(words[index + 1])
    default: false
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }

  /// Whether what begins at an `&` could be a character's name or number.
  private static func isReference(_ words: [UInt8], _ index: Int) -> Bool {
    guard index + 1 < words.count else { return true }
    let end = words[(index + 1)...].first { !isOfWord($0) && $0 != UInt8(ascii: "#") }
    return end == nil || end == UInt8(ascii: ";")
  }

  /// A line that no longer begins a heading, a list, a quote, a rule or a fence.
  private static func withoutBlock(_ line: [UInt8]) -> [UInt8] {
    let mark = UInt8(ascii: "\\")
    switch line.first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "="): return [mark] + line
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      let isWord = line.count > 1 && line[1] != 0x20 && line[1] != line[0]
      return isWord ? line : [mark] + line
    case .some(let byte) where byte.isDigit:
      guard let end = line.firstIndex(where: { !$0.isDigit }), end < 10,
        line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"),
        end + 1 == line.count || line[end + 1] == 0x20
      else { return line }
      return Array(line[..<end]) + [mark] + line[end...]
    default: return line
    }
  }
}
