import Text

/// The subtags of a language tag that SiteGen knows, each in canonical case.
package struct TagParts {
  package let code: String
  package let script: String?
  package let region: String?

  /// Reads `[code]`, `[code, script]`, `[code, region]` or `[code, script, region]`; anything
  /// else, wrong case included, is `nil`.
  package init?(_ subtags: [Substring.UTF8View]) {
    var rest = subtags[...]
    guard let first = rest.popFirst(), Self.isCode(first) else { return nil }
    var script: String?
    if let next = rest.first, Self.isScript(next) {
      script = String(Substring(next))
      rest.removeFirst()
    }
    var region: String?
    if let next = rest.first, Self.isRegion(next) {
      region = String(Substring(next))
      rest.removeFirst()
    }
    guard rest.isEmpty else { return nil }
    code = String(Substring(first))
    self.script = script
    self.region = region
  }

  package static func isCode(_ text: Substring.UTF8View) -> Bool {
    (2...3).contains(text.count) && text.allSatisfy(isLower)
  }

  package static func isScript(_ text: Substring.UTF8View) -> Bool {
    text.count == 4 && text.first.map(isUpper) == true && text.dropFirst().allSatisfy(isLower)
  }

  package static func isRegion(_ text: Substring.UTF8View) -> Bool {
    (text.count == 2 && text.allSatisfy(isUpper)) || (text.count == 3 && text.allSatisfy(\.isDigit))
  }

  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
