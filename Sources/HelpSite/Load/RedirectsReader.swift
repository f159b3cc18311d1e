import Text
import YAML

/// Reads `content/redirects.yaml`: an old path below the base, and where it leads; an old id of a
/// page, and the id that took its place; `gone` for what has no successor.
struct RedirectsReader {
  private var reader: StrictReader
  private var table = RedirectTable()

  /// How many patterns were read.
  private var patterns = 0

  private static let gone = "gone"
  /// A host looks through all patterns for each address that it doesn't know.
  static let patternLimit = 100

  /// Of each the output has a file; more are rules for the host.
  static let limit = 10_000

  static func read(_ bytes: [UInt8], with reader: StrictReader) -> Diagnosed<RedirectTable> {
    var reader = reader
    let document = reader.document(bytes, limits: .dataFile)
    var redirects = Self(reader: reader)
    let entries = redirects.reader.mapping(document) ?? []
    for entry in redirects.reader.limited(entries, to: limit, "redirects") {
      redirects.read(entry)
    }
    return Diagnosed(redirects.table, redirects.reader.diagnostics)
  }

  private init(reader: StrictReader) { self.reader = reader }

  private mutating func read(_ entry: YAMLNode.Entry) {
    guard let target = reader.text(entry.value), !target.contains("{{") else { return }
    let location = reader.location(entry.keyPosition)
    if entry.key.utf8.first != UInt8(ascii: "/"), let old = PublishedID(entry.key) {
      return read(old, target, entry.value, at: location)
    }
    guard let from = FormerPath(entry.key) else {
      return reader.report(Self.noPath(entry, location))
    }
    patterns += from.isPattern ? 1 : 0
    guard patterns <= Self.patternLimit || !from.isPattern else {
      if patterns == Self.patternLimit + 1 {
        reader.report("limit", entry.value, "there are more than \(Self.patternLimit) patterns")
      }
      return
    }
    if target == Self.gone { return table.gonePaths.append((from, location)) }
    let rest = from.isPattern && target.endsInBytes(of: "/*")
    guard let read = self.target(rest ? String(target.dropLast()) : target, of: from, entry.value)
    else { return }
    if rest, read.key != nil {
      return reader.report(
        "value", entry.value, "a page has no '*' behind it",
        hint: "the page's key alone; or an address that ends in /*")
    }
    table.redirects.append(
      Redirect(from: from, target: read, keepsRest: rest, location: location))
  }

  private static func noPath(_ entry: YAMLNode.Entry, _ location: SourceLocation) -> Diagnostic {
    let names = SitePath.names(of: entry.key)
    let hint =
      names.contains { $0.utf8.first == UInt8(ascii: ".") && ![".", ".."].contains($0) }
      ? "what begins with a dot isn't published"
      : entry.key.contains("*")
        ? "a pattern has one * at its end, behind a slash, such as /old/*"
        : entry.key.contains("{")
          ? "a line for all languages begins with /{language}/"
          : "the old path alone, beginning with /, such as /en/old-faq/"
    return Diagnostic(
      error: "config.value", at: location, "'\(entry.key)' is no path of this site", hint: hint)
  }

  /// Where a line leads; `nil` after a diagnostic.
  private mutating func target(
    _ text: String, of from: FormerPath, _ node: YAMLNode
  ) -> RedirectTarget? {
    if let scheme = URLScheme.of(text), ["http", "https"].contains(scheme) {
      return address(text, node).map(RedirectTarget.address)
    }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]).composed : nil
    guard text.utf8.first == UInt8(ascii: "/") else {
      return .page(PageKey(String(parts[0])), fragment: fragment)
    }
    if parts[0] == "/" { return .place("", fragment: fragment) }
    if parts[0] == "/" + FormerPath.language {
      return placed(FormerPath.language, fragment, of: from, node)
    }
    guard let path = FormerPath(String(parts[0])), !path.isPattern else {
      reader.report(
        "value", node, "'\(text)' is no address of this site",
        hint: "such as /it/ or /files/prices.pdf; that of another site begins with https://")
      return nil
    }
    return placed(path.text, fragment, of: from, node)
  }

  private mutating func placed(
    _ path: String, _ fragment: String?, of from: FormerPath, _ node: YAMLNode
  ) -> RedirectTarget? {
    guard from.isOfLanguages || !path.beginsInBytes(with: FormerPath.language) else {
      reader.report(
        "value", node, "'{language}' stands for no language here",
        hint: "the old path begins with /{language}/ too")
      return nil
    }
    return .place(path, fragment: fragment)
  }

  /// An absolute address as browsers send it: bytes that aren't ASCII are percent-encoded.
  private mutating func address(_ text: String, _ node: YAMLNode) -> String? {
    guard let text = reader.limitedAddress(text, node) else { return nil }
    let rest = text.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst("://".utf8.count)
    let host = Substring(rest.prefix { !"/?#".utf8.contains($0) })
    guard BaseURL("https://\(host)/") != nil, text.contains("://"),
      !text.utf8.contains(where: { $0 <= 0x20 || "\"<>\\^`{|}*".utf8.contains($0) })
    else {
      reader.report(
        "value", node, "'\(text)' is no web address",
        hint: "such as https://shop.example.com/returns; a host in other letters begins with xn--")
      return nil
    }
    return URLEncoding.ascii(text)
  }

  private mutating func read(
    _ old: PublishedID, _ target: String, _ node: YAMLNode, at location: SourceLocation
  ) {
    guard HeadingIDs.canHaveBeen(old.id.text) else {
      return reader.report(
        Diagnostic(
          error: "config.value", at: location, "'\(old.id)' can't have been an id",
          hint: "letters, digits, '-', '_' and '.'"))
    }
    let new = PublishedID(target)
    guard new != nil || target == Self.gone else {
      return reader.report(
        "value", node, "'\(target)' is no id of a question",
        hint: "page#id for the id that took its place, or gone")
    }
    table.ids.append(RetiredID(old: old, new: new, location: location))
  }
}
