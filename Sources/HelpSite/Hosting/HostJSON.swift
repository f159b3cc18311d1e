import Text

/// JSON as people read it: an entry a line.
enum HostJSON {
  static func file(_ members: [(String, JSON)]) -> String {
    let lines = members.map { name, value -> String in
      guard case .list(let elements) = value, !elements.isEmpty else {
        return "  \(text(.text(name))): \(text(value))"
      }
      let inner = elements.map { "    " + text($0) }.joined(separator: ",\n")
      return "  \(text(.text(name))): [\n\(inner)\n  ]"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  static func text(_ value: JSON) -> String { String(decoding: value.bytes, as: UTF8.self) }

  static func headers(_ pairs: [(String, String)]) -> JSON {
    .list(pairs.map { .object([("key", .text($0.0)), ("value", .text($0.1))]) })
  }

  static func members(_ pairs: [(String, String)]) -> JSON {
    .object(pairs.map { ($0.0, .text($0.1)) })
  }
}
