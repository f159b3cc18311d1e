/// What an element of a finished page is to those who read its words alone.
enum CopyElement {
  case emphasis, strong, link, codeSpan
  case lineBreak, rule, image, frame
  case paragraph
  case heading(Int)
  case quote, bullets, numbers, item, code
  case terms, term, meaning
  case table, row
  case cell(isHead: Bool)
  /// A block of no kind of its own.
  case block
  /// Words in a line.
  case words
  /// For browsers alone.
  case dropped

  init(_ name: String) { self = Self.elements[name] ?? .words }

  /// Whether it ends the line of words that it stands in.
  var isBlock: Bool {
    switch self {
    case .emphasis, .strong, .link, .codeSpan, .lineBreak, .image, .frame, .words, .dropped: false
    default: true
    }
  }

  private static let elements: [String: Self] = {
    var elements: [String: Self] = [
      "em": .emphasis, "i": .emphasis, "strong": .strong, "b": .strong, "a": .link,
      "code": .codeSpan, "br": .lineBreak, "hr": .rule, "img": .image, "iframe": .frame,
      "p": .paragraph, "blockquote": .quote, "ul": .bullets, "menu": .bullets, "ol": .numbers,
      "li": .item, "pre": .code, "dl": .terms, "dt": .term, "dd": .meaning, "table": .table,
      "tr": .row, "th": .cell(isHead: true), "td": .cell(isHead: false),
    ]
    for level in 1...6 { elements["h\(level)"] = .heading(level) }
    for name in [
      "address", "article", "aside", "caption", "center", "details", "dialog", "div", "fieldset",
      "figcaption", "figure", "footer", "form", "header", "hgroup", "legend", "main", "nav",
      "search", "section", "summary", "tbody", "tfoot", "thead",
    ] {
      elements[name] = .block
    }
    for name in [
      "button", "canvas", "datalist", "head", "input", "link", "math", "meta", "noscript", "object",
      "option", "script", "select", "style", "svg", "template", "textarea", "title",
    ] {
      elements[name] = .dropped
    }
    return elements
  }()
}
