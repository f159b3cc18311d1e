import Text
import YAML

/// How much may stand in a file that each page shows: a small site could otherwise become a huge one.
extension StrictReader {
  /// 16 KiB: a frame's word or a site's introduction stands on every page.
  private static let longestText = 16 << 10

  /// 2 KiB: addresses stand in texts many times, and few hosts take longer ones.
  private static let longestAddress = 2 << 10

  /// The address, unless it is too long.
  mutating func limitedAddress(_ text: String, _ node: YAMLNode) -> String? {
    guard text.utf8.count > Self.longestAddress else { return text }
    report("limit", node, "the address is longer than \(Self.longestAddress / 1_024) KiB")
    return nil
  }

  /// The text, unless it is too long.
  mutating func limited(_ text: String, _ node: YAMLNode) -> String? {
    guard text.utf8.count > Self.longestText else { return text }
    report(
      "limit", node, "the text is longer than \(Self.longestText / 1_024) KiB",
      hint: "long texts belong in pages")
    return nil
  }

  /// The elements of a list, no more than a limit; the first beyond it is an error.
  ///
  /// The noun says what they are.
  mutating func limited(_ nodes: [YAMLNode], to limit: Int, _ noun: String) -> [YAMLNode] {
    guard nodes.count > limit else { return nodes }
    report("limit", nodes[limit], "there are \(nodes.count) \(noun), more than \(limit)")
    return Array(nodes[..<limit])
  }

  /// The values of a list's elements with their places; one that stands twice is an error.
  ///
  /// The noun says what they are.
  mutating func distinct<Value: Hashable>(
    _ nodes: [YAMLNode], _ noun: String, _ read: (inout Self, YAMLNode) -> Value?
  ) -> [(value: Value, location: SourceLocation)] {
    var seen: Set<Value> = []
    return nodes.compactMap { node in
      guard let value = read(&self, node) else { return nil }
      guard seen.insert(value).inserted else {
        report("duplicate-key", node, "the \(noun) '\(value)' stands twice")
        return nil
      }
      return (value, location(node))
    }
  }

  /// The same for a mapping's entries.
  mutating func limited(
    _ entries: [YAMLNode.Entry], to limit: Int, _ noun: String
  ) -> [YAMLNode.Entry] {
    _ = limited(entries.map(\.value), to: limit, noun)
    return Array(entries.prefix(limit))
  }
}
