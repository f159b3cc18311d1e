import Text

/// A unit's texts as PO and JSON have them.
enum UnitForm {
  static func text(of unit: UnitText, isMarkdown: Bool) -> String {
    guard isMarkdown else { return plain(unit) }
    if isCertain(unit.content) {
      // Words alone are written as they are: no backslash stands before a last exclamation mark.
      if unit.tokens.isEmpty, unit.content.count == 1, case .text(let text) = unit.content[0] {
        return text
      }
      return InlineMarkdown(pieces: .named).text(of: unit)
    }
    for isGuarded in [false, true] {
      for mark in ["*", "_"] {
        let writer = InlineMarkdown(pieces: .named, isGuarded: isGuarded, mark: mark)
        let text = writer.text(of: unit)
        var reader = NamedText(piecesOf: unit)
        if (try? reader.markdown(text)) == unit.content { return text }
      }
    }
    return InlineMarkdown(pieces: .named).text(of: unit)
  }

  /// Whether a text reads as it is written, which most do: it has no emphasis, and no sign that
  /// might mean something among its words.
  private static func isCertain(_ content: [Inline]) -> Bool {
    content.allSatisfy { piece in
      switch piece {
      case .text(let text):
        let signs = Self.signs
        return text.withBytes { !$0.contains { signs[Int($0)] } }
      case .lineBreak, .token: return true
      case .link(_, let inside): return isCertain(inside)
      case .emphasis, .strong: return false
      }
    }
  }

  /// Whether each byte may mean something in Markdown or as the name of a piece.
  private static let signs: [Bool] = (0...255).map { byte in
    byte < 0x20 || byte == 0x7F || "*_`[]<>&\\#{}~|".utf8.contains(UInt8(byte))
  }

  private static func plain(_ unit: UnitText) -> String {
    unit.content.map { piece in
      switch piece {
      case .text(let text):
        text.replacingScalars("{", with: "{{").replacingScalars("}", with: "}}")
      case .token(let number, let form): unit.placeholder(number, form)
      case .lineBreak, .emphasis, .strong, .link: ""
      }
    }.joined()
  }
}
