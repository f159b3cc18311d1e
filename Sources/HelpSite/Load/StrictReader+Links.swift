import Text
import YAML

extension StrictReader {
  /// What `links` of `site.yaml` says.
  mutating func exclusions(_ node: YAMLNode?) -> LinkExclusions {
    guard let links = object(node, .links) else { return LinkExclusions() }
    let nodes = limited(list(links["exclude"]) ?? [], to: 1_000, "addresses")
    let entries = distinct(nodes, "address") { $0.exclusion($1) }
    return LinkExclusions(entries: entries.map { .init($0.value, at: $0.location) })
  }

  /// A path from the host's root, perhaps with `*` at its end.
  private mutating func exclusion(_ node: YAMLNode) -> String? {
    guard let text = text(node) else { return nil }
    let path = text.utf8.last == UInt8(ascii: "*") ? text.dropLast() : text[...]
    guard path.hasPrefix("/"), !path.hasPrefix("//"),
      !path.utf8.contains(where: { $0 < 0x20 || "*?#\\".utf8.contains($0) })
    else {
      report(
        "value", node, "'\(text)' is no path of the site's host",
        hint: "such as /terms.pdf, or /app/* for all that begins so")
      return nil
    }
    return text
  }
}
