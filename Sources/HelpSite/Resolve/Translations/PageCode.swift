import Text

/// The code and the words of all parts of a page, among which stands what a translation has as code
/// in another part.
struct PageCode {
  var shapes: [PartShape] = []

  /// Whether a piece of code stands anywhere on the page: as code, within code, or in plain words.
  func holds(_ code: WrittenContent) -> Bool {
    let key = PathKey(code.identity)
    return shapes.contains { shape in
      shape.plainWords.hold(code.written)
        || (shape.codeSpans + shape.labels).contains {
          PathKey($0.value.identity) == key || Self.holds(code.written, in: $0.value.written)
        } || shape.codeBlocks.contains { Self.holds(code.written, in: $0.value.written) }
    }
  }

  /// Whether a text has a piece of code that neither begins nor ends within one of its words.
  private static func holds(_ code: String, in text: String) -> Bool {
    text.ranges(of: code).contains { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      return !(code.first.map(isOfWord) ?? true && before.map(isOfWord) ?? false)
        && !(code.last.map(isOfWord) ?? true && after.map(isOfWord) ?? false)
    }
  }

  private static func isOfWord(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || sign == "_" || sign == "-"
  }
}
