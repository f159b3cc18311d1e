import Text

/// Attributes as other programs write them behind links, pictures and paragraphs:
/// `{:target="_blank"}`, `{.note}`, `{width=50%}`.
struct AttributeLookalike: Equatable {
  /// As it stands on its line.
  let text: String
  let inner: String

  /// Finds the first in a text that holds no markup.
  ///
  /// `mayBegin` says whether the text stands where attributes do, so that those without a colon at
  /// its start count, too.
  init?(in text: String, mayBegin: Bool) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(where: { "{}".contains($0) }) else { return nil }
      guard rest[close] == "}" else {
        // Two braces begin a fact.
        rest = rest[close...].drop { $0 == "{" }
        continue
      }
      let inside = rest[..<close]
      let isFirst = mayBegin && text[..<open].allSatisfy { $0 == " " }
      rest = rest[rest.index(after: close)...]
      guard inside.first == ":" || isFirst, Self.areAttributes(inside.drop { ": ".contains($0) })
      else { continue }
      self.text = String(text[open...close])
      inner = String(inside)
      return
    }
    return nil
  }

  /// Whether a text holds an opening brace that stands alone, as those of facts don't.
  static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let brace = UInt8(ascii: "{")
    var start = 0
    while let open = text.firstIndex(ofByte: brace, from: start) {
      start = text[open...].firstIndex { $0 != brace } ?? text.count
      if start == open + 1 { return true }
    }
    return false
  }

  private static func areAttributes(_ text: Substring) -> Bool {
    var rest = text
    var count = 0
    while let first = rest.first {
      if first == "." || first == "#" {
        let name = rest.dropFirst().prefix { isOfName($0) }
        // An id alone is looked at elsewhere.
        guard name.first?.isLetter == true else { return false }
        if first == "." { count += 1 }
        rest = rest.dropFirst(name.count + 1)
      } else {
        let name = rest.prefix { isOfName($0) }
        guard name.first?.isLetter == true, rest.dropFirst(name.count).first == "=" else {
          return false
        }
        rest = withoutValue(rest.dropFirst(name.count + 1))
        count += 1
      }
      guard rest.isEmpty || rest.first == " " else { return false }
      rest = rest.drop { $0 == " " }
    }
    return count > 0
  }

  private static func withoutValue(_ text: Substring) -> Substring {
    guard let quote = text.first, "\"'“”".contains(quote) else { return text.drop { $0 != " " } }
    let rest = text.dropFirst().drop { !"\"'“”".contains($0) }
    return rest.dropFirst()
  }

  private static func isOfName(_ sign: Character) -> Bool {
    sign.isASCII && (sign.isLetter || sign.isNumber) || sign == "-" || sign == "_" || sign == ":"
  }
}
