import YAML

extension StrictReader {
  /// A list of sections: names, or mappings of one name to its value.
  mutating func sections(_ node: YAMLNode?) -> [SectionRequest]? {
    guard let nodes = list(node) else { return nil }
    return limited(nodes, to: Self.mostSections, "sections").compactMap { section($0) }
  }

  /// As many as may stand in a page's text.
  private static let mostSections = 100

  private mutating func section(_ node: YAMLNode) -> SectionRequest? {
    if let entries = node.mapping {
      guard entries.count == 1 else {
        wrongType(node, "one section, as 'name' or 'name: value'")
        return nil
      }
      let (name, value) = (entries[0].key, entries[0].value)
      return SectionRequest(
        SectionKind(name), value: value.isNull ? nil : value,
        location: location(entries[0].keyPosition))
    }
    return text(node).map { SectionRequest(SectionKind($0), location: location(node)) }
  }
}
