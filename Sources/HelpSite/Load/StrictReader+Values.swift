import Languages
import Text
import YAML

import struct Foundation.Decimal
import struct Foundation.Locale

/// The values that several data files share.
extension StrictReader {
  /// One of an enumeration's words.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: YAMLNode?, _ type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let node, let text = text(node) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    report(
      "value", node, "'\(text)' is none of \(words.joined(separator: ", "))",
      hint: NearestName.hint(text, among: words))
    return nil
  }

  /// An ISO 3166-1 region code in upper case: `IT`.
  mutating func region(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node) else { return nil }
    return region(text, at: location(node))
  }

  mutating func region(_ text: String, at location: SourceLocation) -> String? {
    if CodeRegistry.hasCountry(text) { return text }
    let upper = text.uppercased()
    let meant = CodeRegistry.current(upper, .region) ?? upper
    report(
      Diagnostic(
        error: "\(area).value", at: location, "'\(text)' is no country of ISO 3166-1",
        hint: CodeRegistry.hasCountry(meant)
          ? "did you mean '\(meant)'?" : "two capital letters, such as IT"))
    return nil
  }

  mutating func regions(_ node: YAMLNode?) -> [String] {
    distinct(list(node) ?? [], "country") { $0.region($1) }.map(\.value)
  }

  /// A region that should be the market of one of the site's languages.
  mutating func market(_ text: String, at location: SourceLocation) -> String? {
    guard let region = region(text, at: location) else { return nil }
    if let markets, !markets.contains(region) {
      report(
        Diagnostic(
          warning: "config.market", at: location,
          "no language of the site has the market '\(region)'",
          hint: markets.isEmpty
            ? "give one to a language: {tag: \(languages.first?.tag ?? "en"), market: \(region)}"
            : "the site's markets: \(markets.sorted().joined(separator: ", "))"))
    }
    return region
  }

  mutating func markets(_ node: YAMLNode?) -> [String] {
    distinct(list(node) ?? [], "market") { reader, node in
      reader.text(node).flatMap { reader.market($0, at: reader.location(node)) }
    }.map(\.value)
  }

  /// The digits, point and sign that a number may have.
  private static let longestNumber = 24

  /// An exact decimal number.
  mutating func decimal(_ node: YAMLNode?) -> Decimal? {
    guard let node else { return nil }
    guard let text = node.decimalText else {
      wrongType(node, "a number", hint: "digits alone, such as 4.90")
      return nil
    }
    guard text.utf8.count <= Self.longestNumber,
      let number = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
    else {
      report("value", node, "the number has more than \(Self.longestNumber) signs")
      return nil
    }
    return number
  }

  /// A whole number of at least 0.
  mutating func count(_ node: YAMLNode?) -> Int? {
    guard let node else { return nil }
    guard let text = node.decimalText else {
      wrongType(node, "a whole number", hint: "digits alone, such as 90")
      return nil
    }
    guard !text.utf8.contains(UInt8(ascii: ".")) else {
      report("type", node, "\(text) is no whole number", hint: "digits alone, such as 90")
      return nil
    }
    guard let number = node.int, (0...1_000_000).contains(number) else {
      report("value", node, "\(text) is not between 0 and 1000000")
      return nil
    }
    return number
  }

  mutating func date(_ node: YAMLNode?) -> CalendarDate? {
    guard let node, let text = text(node) else { return nil }
    if let date = CalendarDate(text) { return date }
    report("value", node, "'\(text)' is no date", hint: "write year-month-day, as in 2026-01-31")
    return nil
  }

  /// An absolute web address.
  mutating func webAddress(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node) else { return nil }
    let host = ["https://", "http://"].first(where: text.lowercased().hasPrefix)
      .map { text.dropFirst($0.count).prefix { !"/?#".contains($0) } }
    guard host?.isEmpty == false, !text.utf8.contains(where: { $0 <= 0x20 }) else {
      report("value", node, "'\(text)' is no web address", hint: "it begins with https://")
      return nil
    }
    return limitedAddress(text, node)
  }

  mutating func editLinks(_ node: YAMLNode?) -> EditLinks? {
    guard let node, let text = webAddress(node) else { return nil }
    if let links = EditLinks(text) { return links }
    report(
      "value", node, "'\(text)' needs '\(EditLinks.placeholder)' once",
      hint: "such as https://git.example.com/help/edit/main/{path}")
    return nil
  }

  /// A name that other files refer to: lower-case letters, digits and hyphens, a letter first.
  mutating func identifier(_ entry: YAMLNode.Entry) -> String? {
    if Self.isName(entry.key) { return entry.key }
    let near = String(entry.key.lowercased().map { "_ ".contains($0) ? "-" : $0 })
    report(
      Diagnostic(
        error: "\(area).name", at: location(entry.keyPosition),
        "'\(entry.key)' can't be a name",
        hint: Self.isName(near)
          ? "did you mean '\(near)'?"
          : "a lower-case letter, then lower-case letters, digits and hyphens"))
    return nil
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || $0.isDigit || $0 == UInt8(ascii: "-")
    }
  }
}
