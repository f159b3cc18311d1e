import YAML

/// A mapping whose keys were checked.
struct StrictObject {
  let node: YAMLNode
  let entries: [YAMLNode.Entry]
  /// The keys that unknown ones were probably meant to be: no second diagnostic calls them missing.
  let misspelled: Set<String>

  subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
}
