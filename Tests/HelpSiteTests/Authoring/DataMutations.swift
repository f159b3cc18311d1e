import YAML

/// A data file, changed at one place at a time.
enum DataMutations {
  /// What is put in the place of each value, as YAML.
  private static let others = [
    "word", "7", "-3.5", "true", "", "[]", "[word]", "{}", "{other: word}",
  ]

  /// All changes of a file: each value replaced, each key left out, and in each mapping one more.
  static func all(of text: String) throws -> [String] {
    let root = try YAMLParser(limits: YAMLParser.Limits(bytes: 1 << 20)).parse(Array(text.utf8))
    return changes(of: root!)
  }

  private static func changes(of node: YAMLNode) -> [String] {
    switch node.content {
    case .scalar: return []
    case .sequence(let elements):
      return elements.indices.flatMap { index in
        (others + changes(of: elements[index])).map { other in
          list(elements.indices.map { $0 == index ? other : yaml(elements[$0]) })
        }
      }
    case .mapping(let entries):
      let texts = entries.map { ($0.key, yaml($0.value)) }
      let one = entries.indices.flatMap { index in
        (others + changes(of: entries[index].value)).map { other in
          mapping(
            texts.indices.map { $0 == index ? (texts[$0].0, other) : texts[$0] })
        }
      }
      let fewer = texts.indices.map { index in
        mapping(texts.indices.filter { $0 != index }.map { texts[$0] })
      }
      return one + fewer + [mapping(texts + [("zz", "word")])]
    }
  }

  private static func yaml(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar: scalar(node)
    case .sequence(let elements): list(elements.map(yaml))
    case .mapping(let entries): mapping(entries.map { ($0.key, yaml($0.value)) })
    }
  }

  private static func scalar(_ node: YAMLNode) -> String {
    let isPlain = node.isNull || node.bool != nil || node.decimalText != nil
    return isPlain ? node.plainText ?? "" : quoted(node.string ?? "")
  }

  private static func list(_ elements: [String]) -> String {
    // Nothing at all is no element.
    "[\(elements.map { $0.isEmpty ? "null" : $0 }.joined(separator: ", "))]"
  }

  private static func mapping(_ entries: [(String, String)]) -> String {
    "{\(entries.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", "))}"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
