import Text
import YAML

extension StrictReader {
  /// A list of pages and questions, each of which stands once.
  ///
  /// - Parameters:
  ///   - node: The list; `nil` if there is none.
  ///   - limit: How many it may have.
  /// - Returns: `nil` if there is no list.
  mutating func references(_ node: YAMLNode?, atMost limit: Int) -> [PageReference]? {
    guard let nodes = list(node) else { return nil }
    var seen: Set<PartSelection> = []
    return limited(nodes, to: limit, "entries").compactMap { reference($0, &seen) }
  }

  private mutating func reference(
    _ node: YAMLNode, _ seen: inout Set<PartSelection>
  ) -> PageReference? {
    guard let text = text(node) else { return nil }
    guard let selection = PartSelection(text),
      let reference = PageReference(selection, at: location(node))
    else {
      report(
        "value", node, "'\(text)' names no page and no question of one",
        hint: "such as refunds or refunds#how-long")
      return nil
    }
    guard seen.insert(selection).inserted else {
      report("value", node, "'\(text)' stands twice", hint: "delete one of the two")
      return nil
    }
    return reference
  }
}
