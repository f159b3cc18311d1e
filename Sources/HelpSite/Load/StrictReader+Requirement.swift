import YAML

extension StrictReader {
  /// Whether this program may read the site: a newer one has keys that it would take for mistakes.
  mutating func isForThisVersion(_ site: YAMLNode) -> Bool {
    guard let node = site.mapping?.first(where: { $0.key == "requires" })?.value,
      let text = text(node)
    else { return true }
    guard let requirement = VersionRequirement(text) else {
      report(
        "value", node, "'\(text)' names no versions",
        hint: "such as \">= 0.2\", or \">= 0.2, < 0.4\"")
      return true
    }
    guard !requirement.admits(ToolVersion.text) else { return true }
    report("requires", node, "the site needs SiteGen '\(text)', and this is \(ToolVersion.text)")
    return false
  }
}
