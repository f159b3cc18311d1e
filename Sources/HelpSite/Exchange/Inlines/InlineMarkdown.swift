import Text

/// Writes the text of a unit as Markdown in which its words are words, whatever signs they have.
struct InlineMarkdown {
  /// What stands in the place of technical pieces.
  enum Pieces {
    /// What pages have.
    case written
    /// Their names in braces: `{code1}`, `[text]({link1})`.
    case named
  }

  let pieces: Pieces
  /// Whether each sign that may mean something is escaped, and not only those that would here.
  var isGuarded = false
  /// The sign of emphasis.
  var mark = "*"
  var isInCell = false
  /// What stands before each line but the first.
  var indentation = ""

  func text(of unit: UnitText) -> String { text(of: unit.content, unit) }

  private func text(of content: [Inline], _ unit: UnitText) -> String {
    var result = ""
    for piece in content {
      switch piece {
      case .text(let text):
        result += escaped(text, isLineStart: result.isEmpty || result.utf8.last == 0x0A)
      case .lineBreak: result += pieces == .named ? "\n" : "\\\n" + indentation
      case .token(let number, let form): result += token(number, form, unit)
      case .emphasis(let inside): result += mark + text(of: inside, unit) + mark
      case .strong(let inside): result += mark + mark + text(of: inside, unit) + mark + mark
      case .link(let number, let inside):
        result += "[" + text(of: inside, unit) + "]" + address(of: number, unit)
      }
    }
    return result
  }

  private func token(_ number: Int, _ form: String?, _ unit: UnitText) -> String {
    let token = unit.tokens[number]
    if pieces == .named {
      if case .image = token { return "![]({\(unit.names[number])})" }
      return unit.placeholder(number, form)
    }
    switch token {
    case .code(let code): return span(ofCode: code)
    case .fact(let name): return "{{\(name)\(form.map { ":" + $0 } ?? "")}}"
    case .html(let html): return html
    case .autolink(_, let text): return "<\(text)>"
    case .image(let destination, let title, let words):
      return "![\(Self.guarded(words))]" + inCell(Self.address(destination, title))
    case .link: return ""
    }
  }

  private func address(of number: Int, _ unit: UnitText) -> String {
    if pieces == .named { return "({\(unit.names[number])})" }
    guard case .link(let destination, let title) = unit.tokens[number] else { return "" }
    return inCell(Self.address(destination, title))
  }

  private func inCell(_ text: String) -> String {
    isInCell ? text.replacingScalars("|", with: "\\|") : text
  }

  private static func address(_ destination: String, _ title: String) -> String {
    let isPlain =
      !destination.isEmpty
      && destination.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"()<>\\".utf8.contains($0) }
    let address =
      isPlain && !hasReference(destination)
      ? destination : "<" + escaped(destination, signs: "<>\\") + ">"
    return title.isEmpty
      ? "(\(address))" : "(\(address) \"\(escaped(title, signs: "\"\\"))\")"
  }

  /// Whether a text may hold a character reference, such as `&amp;`.
  private static func hasReference(_ text: String) -> Bool {
    text.contains("&") && text.contains(";")
  }

  /// An address or a title: references are read before backslashes there, so that these guard no `&`.
  private static func escaped(_ text: String, signs: String) -> String {
    let text = hasReference(text) ? text.replacingScalars("&", with: "&amp;") : text
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if signs.unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
  }

  private func span(ofCode code: String) -> String {
    var (longest, run) = (0, 0)
    for byte in code.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let isBlank = code.allSatisfy { $0 == " " }
    let isPadded =
      code.hasPrefix("`") || code.hasSuffix("`")
      || !isBlank && code.hasPrefix(" ") && code.hasSuffix(" ")
    let padding = isPadded ? " " : ""
    return fence + padding + inCell(code) + padding + fence
  }
}
