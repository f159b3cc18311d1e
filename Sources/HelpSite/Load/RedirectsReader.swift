import YAML

/// Reads `content/redirects.yaml`: an old path below the base, and the page it leads to.
struct RedirectsReader {
  private var reader: StrictReader

  static func read(_ bytes: [UInt8], with reader: StrictReader) -> ([Redirect], [Diagnostic]) {
    var reader = reader
    let document = reader.document(bytes, limits: .dataFile)
    var redirects = Self(reader: reader)
    let found = (redirects.reader.mapping(document) ?? []).compactMap { redirects.redirect($0) }
    return (found, redirects.reader.diagnostics)
  }

  private mutating func redirect(_ entry: YAMLNode.Entry) -> Redirect? {
    guard let target = reader.text(entry.value) else { return nil }
    let location = reader.location(entry.keyPosition)
    let path = entry.key.drop { $0 == "/" }
    let segments = path.split(separator: "/")
    guard entry.key.hasPrefix("/"), !segments.isEmpty, !path.contains(where: "?#%".contains),
      !segments.contains(where: { $0 == "." || $0 == ".." })
    else {
      reader.report(
        Diagnostic(
          error: "config.value", at: location, "'\(entry.key)' is no path of this site",
          hint: "the old path alone, beginning with /, such as /en/old-faq/"))
      return nil
    }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return Redirect(
      from: String(path), key: String(parts[0]),
      fragment: parts.count > 1 ? String(parts[1]) : nil, location: location)
  }
}
