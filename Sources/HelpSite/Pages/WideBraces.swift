import Text

/// A fact between braces of full width, `｛｛refund-window｝｝`, or between one of each.
struct WideBraces: Equatable {
  let text: String
  let name: String

  /// Finds the first in a text; `isFact` says whether there is a fact of a name.
  init?(in text: String, isFact: (String) -> Bool) {
    var rest = text[...]
    while let open = rest.firstIndex(where: Self.opens) {
      let inside = rest[open...].drop(while: Self.opens)
      rest = inside
      guard let end = inside.firstIndex(where: { Self.closes($0) || Self.opens($0) }) else {
        return nil
      }
      let tail = inside[end...].prefix(while: Self.closes)
      let name = inside[..<end].trimmed
      let isWide = text[open..<inside.startIndex].contains("｛") || tail.contains("｝")
      guard isWide, isFact(String(name.prefix { $0 != ":" && $0 != "：" })) else { continue }
      self.text = String(text[open..<tail.endIndex])
      self.name = name.replacing("：", with: ":")
      return
    }
    return nil
  }

  /// Whether a text holds a brace of full width: U+FF5B or U+FF5D.
  static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let lead = text.firstIndex(ofByte: 0xEF, from: start), lead + 2 < text.count {
      if text[lead + 1] == 0xBD, text[lead + 2] == 0x9B || text[lead + 2] == 0x9D { return true }
      start = lead + 3
    }
    return false
  }

  private static func opens(_ sign: Character) -> Bool { sign == "{" || sign == "｛" }
  private static func closes(_ sign: Character) -> Bool { sign == "}" || sign == "｝" }
}
