/// A page, read as strictly as our own pages are written: every element closed, every value in
/// quotes, every `&` a character reference.
struct HTMLPage {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The index of the element around it.
    let parent: Int?
    /// The text inside, also that of elements inside.
    var text = ""

    subscript(attribute: String) -> String? { attributes[attribute] }
  }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  /// In the order of their opening tags.
  private(set) var elements: [Element] = []
  private var open: [Int] = []
  private var scanner: HTMLScanner

  init(_ html: String) throws {
    scanner = HTMLScanner(html)
    while let token = try scanner.next() { try add(token) }
    if let last = open.last {
      throw Malformed(description: "<\(elements[last].name)> isn't closed")
    }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
  func first(_ name: String) -> Element? { elements.first { $0.name == name } }

  /// The structured data.
  var data: Element? { elements.first { $0["type"] == "application/ld+json" } }

  /// All values of an attribute, on any element.
  func values(of attribute: String) -> [String] { elements.compactMap { $0[attribute] } }

  /// The links of a head with this relation.
  func links(_ relation: String) -> [Element] { all("link").filter { $0["rel"] == relation } }

  /// The value that holds at an element: its own or the nearest around it.
  func inherited(_ attribute: String, at element: Element) -> String? {
    var current: Element? = element
    while let here = current {
      if let value = here[attribute] { return value }
      current = here.parent.map { elements[$0] }
    }
    return nil
  }

  private mutating func add(_ token: HTMLScanner.Token) throws {
    switch token {
    case .text(let text): for index in open { elements[index].text += text }
    case .open(let name, let attributes, let isClosed):
      elements.append(Element(name: name, attributes: attributes, parent: open.last))
      if !isClosed, !Self.void.contains(name) { open.append(elements.count - 1) }
    case .close(let name):
      guard let last = open.popLast(), elements[last].name == name else {
        throw Malformed(description: "</\(name)> closes nothing")
      }
    }
  }

  private static let void: Set<String> = ["meta", "link", "img", "br", "hr", "source", "input"]
}

/// Cuts a page into tags and text.
struct HTMLScanner {
  enum Token {
    case text(String)
    case open(name: String, attributes: [String: String], isClosed: Bool)
    case close(name: String)
  }

  private var rest: Substring.UnicodeScalarView
  /// The element whose content isn't markup.
  private var special: String?

  init(_ html: String) { rest = html[...].unicodeScalars }

  mutating func next() throws -> Token? {
    if rest.isEmpty { return nil }
    if let name = special {
      special = nil
      return .text(take(upTo: "</\(name)>"))
    }
    guard rest.first == "<" else { return .text(try decoded(take(upTo: "<"))) }
    if skip("<!--") {
      _ = take(upTo: "-->")
      return .text(skip("-->") ? "" : "")
    }
    if skip("<!doctype html>") { return .text("") }
    if skip("</") {
      let name = take { $0 != ">" }
      rest.removeFirst()
      return .close(name: name)
    }
    rest.removeFirst()
    return try openingTag()
  }

  private mutating func openingTag() throws -> Token {
    let name = take { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" }
    guard !name.isEmpty else { throw malformed("a bare '<'") }
    var attributes: [String: String] = [:]
    while true {
      _ = take { $0 == " " || $0 == "\n" }
      if skip("/>") { return .open(name: name, attributes: attributes, isClosed: true) }
      if skip(">") { break }
      let (key, value) = try attribute()
      guard attributes.updateValue(value, forKey: key) == nil else {
        throw malformed("'\(key)' stands twice in <\(name)>")
      }
    }
    if name == "script" || name == "style" { special = name }
    return .open(name: name, attributes: attributes, isClosed: false)
  }

  private mutating func attribute() throws -> (String, String) {
    let key = take {
      $0.properties.isAlphabetic || ($0.isASCII && "-:0123456789".contains(Character($0)))
    }
    if ["defer", "hidden"].contains(key) { return (key, "") }
    guard !key.isEmpty, skip("=\"") else { throw malformed("an attribute without quotes") }
    let value = try decoded(take { $0 != "\"" })
    rest.removeFirst()
    return (key, value)
  }
}

extension HTMLScanner {
  private func malformed(_ what: String) -> HTMLPage.Malformed {
    HTMLPage.Malformed(description: "\(what) before '\(String(rest.prefix(60)))'")
  }

  private mutating func take(while accepts: (UnicodeScalar) -> Bool) -> String {
    let taken = rest.prefix(while: accepts)
    rest = rest[taken.endIndex...]
    return String(taken)
  }

  private mutating func take(upTo end: String) -> String {
    var taken = String.UnicodeScalarView()
    while let first = rest.first, !rest.starts(with: end.unicodeScalars) {
      taken.append(first)
      rest.removeFirst()
    }
    return String(taken)
  }

  private mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest = rest.dropFirst(text.unicodeScalars.count)
    return true
  }

  private static let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]

  private func decoded(_ text: String) throws -> String {
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(parts[0])
    for part in parts.dropFirst() {
      guard let end = part.firstIndex(of: ";"), let character = Self.character(part[..<end]) else {
        throw malformed("a bare '&' in '\(text)'")
      }
      result += character + part[part.index(after: end)...]
    }
    return result
  }

  private static func character(_ reference: Substring) -> String? {
    guard reference.hasPrefix("#") else { return named[String(reference)] }
    let digits = reference.dropFirst()
    let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(UnicodeScalar.init).map { String(Character($0)) }
  }
}
