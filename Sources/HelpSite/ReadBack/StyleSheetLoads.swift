import Text

/// The files that a style sheet makes a browser load.
struct StyleSheetLoads {
  struct Load: Hashable {
    let directive: PolicyDirective
    let address: String
    let place: TextPosition
  }

  private(set) var all: [Load] = []
  private let css: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  /// The name of the rule that began with `@` and isn't ended.
  private var rule = ""
  /// Whether each block that is open is a `@font-face`.
  private var blocks: [Bool] = []
  /// Whether each parenthesis that is open is an `image-set(`, whose texts are addresses too.
  private var parentheses: [Bool] = []

  /// Reads a sheet, or the text of an element or attribute `style`.
  init(_ css: some Sequence<UInt8>) {
    self.css = Array(css)
    while index < self.css.count { step() }
  }

  private mutating func step() {
    switch css[index] {
    case UInt8(ascii: "/") where at(1) == UInt8(ascii: "*"): skipComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let start = index
      let text = string()
      if rule == "import" || parentheses.last == true { add(text, from: start) }
    case UInt8(ascii: "("):
      let name = css[max(0, index - 9)..<index].map { $0 | 0x20 }
      parentheses.append(name.elementsEqual("image-set".utf8))
      index += 1
    case UInt8(ascii: ")"):
      _ = parentheses.popLast()
      index += 1
    case UInt8(ascii: "@"): readRule()
    case UInt8(ascii: "{"):
      blocks.append(rule == "font-face")
      endRule()
    case UInt8(ascii: "}"):
      _ = blocks.popLast()
      endRule()
    case UInt8(ascii: ";"): endRule()
    case UInt8(ascii: "u"), UInt8(ascii: "U"): readURL()
    default: advance()
    }
  }

  private func at(_ offset: Int) -> UInt8? {
    index + offset < css.count ? css[index + offset] : nil
  }

  private mutating func advance() {
    if css[index] == 0x0A { (line, lineStart) = (line + 1, index + 1) }
    index += 1
  }

  private mutating func endRule() {
    rule = ""
    parentheses = []
    index += 1
  }

  private mutating func skipComment() {
    index += 2
    while index < css.count, css[index] != UInt8(ascii: "*") || at(1) != UInt8(ascii: "/") {
      advance()
    }
    index = min(index + 2, css.count)
  }

  private mutating func readRule() {
    index += 1
    let start = index
    while index < css.count, css[index].isLetter || css[index] == UInt8(ascii: "-") {
      index += 1
    }
    rule = String(decoding: css[start..<index], as: UTF8.self).lowercased()
  }

  /// The text between quotes, or up to the end of the line, as browsers have it.
  private mutating func string() -> String {
    let quote = css[index]
    index += 1
    let start = index
    while index < css.count, css[index] != quote, css[index] != 0x0A {
      index += css[index] == UInt8(ascii: "\\") && at(1) != 0x0A ? 2 : 1
    }
    let end = min(index, css.count)
    if index < css.count, css[index] == quote { index += 1 }
    index = min(index, css.count)
    return String(decoding: css[start..<end], as: UTF8.self)
  }

  private mutating func readURL() {
    let isURL = zip(css[index...], "url(".utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    let isWordStart = index == 0 || !(css[index - 1].isLetter || css[index - 1] == 0x2D)
    guard isURL, isWordStart, index + 4 <= css.count else { return advance() }
    let place = index
    index += 4
    parentheses.append(false)
    while index < css.count, TagScanner.isSpace(css[index]) { advance() }
    guard index < css.count else { return }
    if css[index] == UInt8(ascii: "\"") || css[index] == UInt8(ascii: "'") {
      return add(string(), from: place)
    }
    let start = index
    while index < css.count, css[index] != UInt8(ascii: ")"), !TagScanner.isSpace(css[index]) {
      index += 1
    }
    add(String(decoding: css[start..<index], as: UTF8.self), from: place)
  }

  private mutating func add(_ address: String, from start: Int) {
    // A namespace is only a name, and a fragment a part of the page.
    guard !address.isEmpty, !address.hasPrefix("#"), rule != "namespace" else { return }
    let isFont = blocks.last ?? false
    let directive: PolicyDirective = rule == "import" ? .style : isFont ? .font : .image
    if rule == "import" { rule = "" }
    let place = TextPosition(line: line, column: max(start - lineStart, 0) + 1)
    all.append(Load(directive: directive, address: address, place: place))
  }
}
