import Text

/// Reads raw HTML piece by piece, by the rules of browsers, so that each can be kept, left out or written anew.
///
/// Ranges are places in the bytes. What isn't closed goes to their end.
struct HTMLPieces {
  enum Piece {
    case text(Range<Int>)
    case comment(Range<Int>)
    /// `<!…>` or `<?…>`: nothing that readers see.
    case declaration(Range<Int>)
    case opening(Tag)
    /// The name is in lower case.
    case closing(name: String, Range<Int>)
    /// What an element such as `script` holds, which is neither markup nor text for readers.
    case data(Range<Int>)
  }

  struct Tag {
    /// In lower case.
    let name: String
    let range: Range<Int>
    let attributes: [TagScanner.Attribute]
    /// Whether nothing closes it: `<br>`, `<path/>`.
    let isWhole: Bool
  }

  /// Whether nothing but comments and white space stands in some raw HTML.
  static func areComments(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    var pieces = Self(html)
    while let piece = pieces.next() {
      switch piece {
      case .comment: break
      case .text(let range) where html[range].allSatisfy(TagScanner.isSpace): break
      default: return false
      }
    }
    return true
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  /// The name of the element whose tag was read last, if what follows isn't markup.
  private var holder: Range<Int>?

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Piece? {
    guard offset < bytes.count else { return nil }
    if let holder {
      self.holder = nil
      if let data = data(of: holder) { return .data(data) }
    }
    guard bytes[offset] == UInt8(ascii: "<"), offset + 1 < bytes.count else { return text() }
    switch bytes[offset + 1] {
    case UInt8(ascii: "!") where has("<!--"): return .comment(range(upTo: "-->"))
    case UInt8(ascii: "!") where has("<![CDATA["): return .declaration(range(upTo: "]]>"))
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return .declaration(range(upTo: ">"))
    case UInt8(ascii: "/"): return closing()
    case let byte where byte.isLetter: return opening()
    default: return text()
    }
  }

  private mutating func text() -> Piece {
    let start = offset
    offset = bytes.end(without: UInt8(ascii: "<"), from: start + 1)
    return .text(start..<offset)
  }

  private mutating func opening() -> Piece {
    let start = offset
    var scanner = TagScanner(bytes, from: start)
    guard let name = scanner.nextTag() else { return text() }
    var attributes: [TagScanner.Attribute] = []
    while let attribute = scanner.nextAttribute() { attributes.append(attribute) }
    offset = min(scanner.offset + 1, bytes.count)
    holder = name
    let lower = lowercased(name)
    let isWhole =
      Self.empty.contains(lower) || offset >= 2 && bytes[offset - 2] == UInt8(ascii: "/")
    return .opening(
      Tag(name: lower, range: start..<offset, attributes: attributes, isWhole: isWhole))
  }

  private mutating func closing() -> Piece {
    let range = range(upTo: ">")
    let name = bytes[(range.lowerBound + 2)..<range.upperBound].prefix {
      !TagScanner.isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
    }
    return .closing(name: lowercased(name.startIndex..<name.endIndex), range)
  }

  private mutating func data(of element: Range<Int>) -> Range<Int>? {
    var scanner = TagScanner(bytes, from: offset)
    scanner.skipText(of: element)
    let start = offset
    // The scanner stands behind the `<` of the closing tag.
    offset = scanner.offset == bytes.count ? bytes.count : max(start, scanner.offset - 1)
    return start < offset ? start..<offset : nil
  }

  private mutating func range(upTo end: StaticString) -> Range<Int> {
    let start = offset
    offset = TagScanner(bytes, from: start).end(behind: end, from: start + 2)
    return start..<offset
  }

  private func has(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).lowercased()
  }

  /// [Void elements](https://html.spec.whatwg.org/multipage/syntax.html#void-elements).
  private static let empty: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]
}
