import YAML

/// A mapping whose keys were checked.
struct StrictObject {
  let node: YAMLNode
  let shape: DataShape
  let entries: [YAMLNode.Entry]
  /// The keys that unknown ones were probably meant to be: no second diagnostic calls them missing.
  let misspelled: Set<String>

  /// The value of a key, which has to be one of the shape's: schemas know no others.
  subscript(key: String) -> YAMLNode? {
    precondition(shape.names.contains(key), "a key that is read is declared")
    return entries.first { $0.key == key }?.value
  }
}
