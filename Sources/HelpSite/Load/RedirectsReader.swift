import Text
import YAML

/// Reads `content/redirects.yaml`: an old path below the base, and the page it leads to; an old id
/// of a page, and the id that took its place; `gone` for what has no successor.
struct RedirectsReader {
  private var reader: StrictReader
  private var table = RedirectTable()

  private static let gone = "gone"

  static func read(_ bytes: [UInt8], with reader: StrictReader) -> Diagnosed<RedirectTable> {
    var reader = reader
    let document = reader.document(bytes, limits: .dataFile)
    var redirects = Self(reader: reader)
    for entry in redirects.reader.mapping(document) ?? [] { redirects.read(entry) }
    return Diagnosed(redirects.table, redirects.reader.diagnostics)
  }

  private init(reader: StrictReader) { self.reader = reader }

  private mutating func read(_ entry: YAMLNode.Entry) {
    guard let target = reader.text(entry.value) else { return }
    let location = reader.location(entry.keyPosition)
    let isPath = entry.key.utf8.first == UInt8(ascii: "/")
    if !isPath, let old = PublishedID(entry.key) {
      return read(old, target, entry.value, at: location)
    }
    let path = Substring(entry.key.utf8.dropFirst())
    // The last one is empty behind a slash; any other would make the address of another host.
    let names = SitePath.names(of: path, omittingEmpty: false)
    guard isPath, !path.utf8.contains(where: "?#%".utf8.contains),
      // Hidden files aren't published; one of them rules the server.
      !(names.count > 1 && names.last == "" ? names.dropLast() : names[...]).contains(where: {
        $0.isEmpty || $0.utf8.first == UInt8(ascii: ".")
      })
    else {
      reader.report(
        Diagnostic(
          error: "config.value", at: location, "'\(entry.key)' is no path of this site",
          hint: names.contains { $0.utf8.first == UInt8(ascii: ".") && ![".", ".."].contains($0) }
            ? "what begins with a dot isn't published"
            : "the old path alone, beginning with /, such as /en/old-faq/"))
      return
    }
    if target == Self.gone { return table.gonePaths.append((String(path), location)) }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    table.redirects.append(
      Redirect(
        from: String(path), key: PageKey(String(parts[0])),
        fragment: parts.count > 1 ? String(parts[1]).composed : nil, location: location))
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
