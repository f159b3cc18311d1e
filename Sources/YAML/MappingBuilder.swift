import Text

/// Collects a mapping's entries and refuses a key that is there already.
struct MappingBuilder {
  private(set) var entries: [YAMLNode.Entry] = []
  /// The keys, once there are too many to compare one by one.
  private var keys: Set<String> = []

  private static let fewKeys = 16

  init(expecting count: Int) {
    entries.reserveCapacity(count)
  }

  /// Throws if `key` is one of the entries.
  func check(_ key: String, at position: TextPosition) throws(YAMLError) {
    if entries.count > Self.fewKeys, !keys.contains(key) { return }
    for index in entries.indices where entries[index].key == key {
      throw .duplicate(key, firstLine: entries[index].keyPosition.line, at: position)
    }
  }

  mutating func append(_ entry: YAMLNode.Entry) {
    entries.append(entry)
    if entries.count == Self.fewKeys + 1 {
      keys = Set(entries.map(\.key))
    } else if entries.count > Self.fewKeys {
      keys.insert(entry.key)
    }
  }
}

extension YAMLError {
  fileprivate static func duplicate(
    _ key: String, firstLine: Int, at position: TextPosition
  ) -> Self {
    let message = "the key '\(key)' is there already, on line \(firstLine)"
    return Self(kind: .duplicateKey, message: message, position: position)
  }
}
