import Text

/// Cuts a template's source into tokens.
struct Tokenizer {
  private let source: [UInt8]
  private let path: SourcePath
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var index = 0
  private var place = TextPosition()
  private(set) var tokens: [Token] = []
  private(set) var errors: [TemplateError] = []

  init(_ source: TemplateSource) {
    self.source = source.text
    self.path = source.path
  }

  mutating func run() {
    var textStart = index
    while index < source.count, errors.count < Limits.errors {
      if matches(opening, at: index) {
        endText(from: textStart)
        readTag()
        textStart = index
      } else if source[index] == UInt8(ascii: "\n") {
        index += 1
        endText(from: textStart)
        textStart = index
      } else {
        index += 1
      }
    }
    endText(from: textStart)
  }

  private mutating func endText(from start: Int) {
    guard start < index else { return }
    tokens.append(Token(.text, start..<index, at: place))
    advancePlace(over: start..<index)
  }

  private mutating func advancePlace(over range: Range<Int>) {
    for byte in source[range] {
      if byte == UInt8(ascii: "\n") {
        place = TextPosition(line: place.line + 1, column: 1)
      } else {
        place.column += 1
      }
    }
  }

  private func matches(_ bytes: [UInt8], at index: Int) -> Bool {
    source[index] == bytes[0] && index + bytes.count <= source.count
      && source[index..<index + bytes.count].elementsEqual(bytes)
  }
}

extension Tokenizer {
  private mutating func readTag() {
    let start = index
    let inside = start + opening.count
    let sigil = inside < source.count ? source[inside] : 0
    let kind = Self.kind(of: sigil)
    let contentStart = kind == .variable ? inside : inside + 1
    let ending =
      Self.endsTwice(sigil) ? [sigil == UInt8(ascii: "{") ? 0x7D : sigil] + closing : closing
    guard let end = self.end(ending, from: contentStart, isComment: kind == .comment) else {
      return reportUnclosed(from: start, inside: inside)
    }
    let content = trimmed(contentStart..<end)
    if kind == .delimiters {
      setDelimiters(content)
    }
    add(kind, content)
    index = end + ending.count
    advancePlace(over: start..<index)
  }

  private mutating func add(_ kind: Token.Kind, _ content: Range<Int>) {
    let isName = kind != .comment && kind != .delimiters
    if isName && (content.isEmpty || source[content].contains(where: \.isSpace)) {
      report(.badName, content)
    } else {
      tokens.append(Token(kind, content, at: place))
    }
  }

  private static func kind(of sigil: UInt8) -> Token.Kind {
    switch sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .raw
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="): .delimiters
    default: .variable
    }
  }

  private static func endsTwice(_ sigil: UInt8) -> Bool {
    sigil == UInt8(ascii: "{") || sigil == UInt8(ascii: "=")
  }

  /// Returns where the tag's ending starts, or `nil` if the source, or another tag, comes first.
  private func end(_ ending: [UInt8], from start: Int, isComment: Bool) -> Int? {
    var index = start
    while index < source.count {
      if matches(ending, at: index) { return index }
      if !isComment && matches(opening, at: index) { return nil }
      index += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, source[first].isSpace { range.removeFirst() }
    while let last = range.last, source[last].isSpace { range = range.lowerBound..<last }
    return range
  }
}

extension Tokenizer {
  /// Reads the two delimiters in `content`; the errors of a bad tag leave the old ones in force.
  private mutating func setDelimiters(_ content: Range<Int>) {
    let words = source[content].split(whereSeparator: \.isSpace)
    let areGood =
      words.count == 2
      && words.allSatisfy {
        $0.count <= Limits.delimiterSize && !$0.contains(UInt8(ascii: "="))
      }
    guard areGood else { return report(.badDelimiter, content) }
    opening = Array(words[0])
    closing = Array(words[1])
  }

  /// Reports a tag without an end, and goes on behind its opening delimiter.
  private mutating func reportUnclosed(from start: Int, inside: Int) {
    var end = inside
    while end < source.count, end < inside + 40, source[end] != UInt8(ascii: "\n"),
      !matches(opening, at: end)
    { end += 1 }
    report(.unclosedTag, start..<end)
    index = inside
    advancePlace(over: start..<index)
  }

  private mutating func report(_ kind: TemplateError.Kind, _ range: Range<Int>) {
    let text = String(decoding: source[range].prefix(200), as: UTF8.self)
    errors.append(TemplateError(kind, in: path, at: place, text))
  }
}
