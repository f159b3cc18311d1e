import CommonMark
import Text

/// Collects what the hash of a translatable part is taken of.
///
/// Of running text only what a reader would call its words is kept: a run of white space is one
/// space, quotation marks and dashes of all forms are alike, and what merely helps setting lines
/// is left out. Where a line of the file ends makes no difference, in scripts without spaces
/// either. Bytes below 0x20 other than tab and line feed can't stand in a page and mark the
/// structure.
struct PartText {
  private(set) var bytes: [UInt8] = []
  /// What stands between the words so far and the next one.
  private var gap = Gap.none
  /// The end of the last character of running text in ``bytes``; 0 if something else came since.
  private var textEnd = 0
  /// Whether the text is inside the braces of a name, where spaces mean nothing.
  private var isInBraces = false

  private enum Gap { case none, lineEnd, space }

  private enum Mark {
    static let open: UInt8 = 0x01
    static let close: UInt8 = 0x02
    static let field: UInt8 = 0x03
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    endBlock()
  }

  /// Begins a node of the tree; `kind` is a printable byte that stands for it.
  mutating func open(_ kind: UInt8) {
    bytes.append(Mark.open)
    bytes.append(kind)
  }

  mutating func close() { bytes.append(Mark.close) }

  /// Forgets the space that the block ended with.
  mutating func endBlock() {
    gap = .none
    textEnd = 0
    isInBraces = false
  }

  mutating func append(number: Int) { append(field: String(number)) }

  /// Adds what isn't running text, as it is: an address, a number.
  mutating func append(field: String) {
    bytes.append(Mark.field)
    bytes.append(contentsOf: field.utf8)
  }

  /// Adds code, in which every space counts.
  mutating func append(code: UnsafeBufferPointer<UInt8>) {
    fillGap(before: UInt8(ascii: "c"))
    bytes.append(Mark.field)
    bytes.append(contentsOf: code)
    textEnd = 0
  }

  mutating func appendLineEnd() {
    if gap == .none { gap = .lineEnd }
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Adds running text; words may go on from the text before.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x20, 0x09, 0x0A:
        gap = .space
        index += 1
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        append(brace: byte)
        index += 1
      case UInt8(ascii: "\""): append(sign: UInt8(ascii: "\""), &index, width: 1)
      case 0xC2 where index + 1 < text.count: appendLatin(text, &index)
      case 0xE2 where index + 2 < text.count: appendPunctuation(text, &index)
      default: appendPlain(text, &index)
      }
    }
  }
}

extension PartText {
  /// Adds a byte and those behind it that need no second look.
  private mutating func appendPlain(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    if gap != .none { fillGap(before: text, at: index) }
    let start = index
    index += 1
    while index < text.count {
      if Self.isPlain(text[index]) {
        index += 1
      } else if !isInBraces, text[index] == 0x20, index + 1 < text.count,
        Self.isPlain(text[index + 1])
      {
        // One space between two words is what it would become.
        index += 2
      } else {
        break
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    textEnd = bytes.count
  }

  /// Whether a byte of running text stands for itself, whatever is beside it.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x22, UInt8(ascii: "{"), UInt8(ascii: "}"), 0xC2, 0xE2: false
    default: true
    }
  }

  private mutating func append(sign: UInt8, _ index: inout Int, width: Int) {
    fillGap(before: sign)
    bytes.append(sign)
    textEnd = bytes.count
    index += width
  }

  private mutating func append(brace: UInt8) {
    let isSecond = bytes.last == brace && textEnd == bytes.count && gap == .none
    if isInBraces {
      gap = .none
    } else {
      fillGap(before: brace)
    }
    if isSecond { isInBraces = brace == UInt8(ascii: "{") }
    bytes.append(brace)
    textEnd = bytes.count
  }

  /// The no-break space, the soft hyphen and guillemets, among the characters that begin with C2.
  private mutating func appendLatin(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    switch text[index + 1] {
    case 0xA0:
      gap = .space
      index += 2
    case 0xAD: index += 2
    case 0xAB, 0xBB: append(sign: UInt8(ascii: "\""), &index, width: 2)
    default: appendPlain(text, &index)
    }
  }

  /// Spaces, dashes and quotation marks, among the characters that begin with E2.
  private mutating func appendPunctuation(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    switch text.character(at: index) {
    case 0x2000...0x200A, 0x202F, 0x205F:
      gap = .space
      index += 3
    // Where a line may or must not break.
    case 0x200B, 0x2060: index += 3
    case 0x2010...0x2015, 0x2212: append(sign: UInt8(ascii: "-"), &index, width: 3)
    case 0x2018...0x201B, 0x2039, 0x203A: append(sign: UInt8(ascii: "'"), &index, width: 3)
    case 0x201C...0x201F: append(sign: UInt8(ascii: "\""), &index, width: 3)
    case 0x2026:
      append(sign: UInt8(ascii: "."), &index, width: 3)
      bytes.append(contentsOf: "..".utf8)
      textEnd = bytes.count
    default: appendPlain(text, &index)
    }
  }

  private mutating func fillGap(before sign: UInt8) {
    guard gap != .none else { return }
    if !isInBraces { bytes.append(0x20) }
    gap = .none
  }

  /// A line's end between two characters of a script without spaces is nothing.
  private mutating func fillGap(before text: UnsafeBufferPointer<UInt8>, at index: Int) {
    if gap == .lineEnd, text[index] >= 0xE0, textEnd > 0,
      CharacterClass.isUnspaced(text.character(at: index)),
      bytes.withUnsafeBufferPointer({ CharacterClass.isUnspaced($0.character(before: textEnd)) })
    {
      gap = .none
      return
    }
    fillGap(before: text[index])
  }
}
