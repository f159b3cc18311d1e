/// Finds what refers to a type of a layer above its own.
///
/// A layer is a folder of a target, with all below it. Looked at are the names of types that other
/// files can see; what an extension adds to a type has no name of its own.
struct LayerCheck {
  /// The folders from the bottom up: each may use those before it.
  let layers: [String]
  /// The target's texts by their paths below its folder: `Load/Theme.swift`.
  let sources: [String: String]

  /// One line each, sorted: `Load/Theme.swift in Load uses Site of Resolve`.
  func findings() -> [String] {
    let files = sources.mapValues(SourceNames.init)
    var owners: [String: String] = [:]
    for (path, file) in files {
      for type in file.visibleTypes { owners[type] = Self.folder(of: path) }
    }
    return files.flatMap { path, file in
      let folder = Self.folder(of: path)
      guard let layer = layers.firstIndex(of: folder) else { return ["\(path) is in no layer"] }
      return file.used.compactMap { type -> String? in
        guard let owner = owners[type], let other = layers.firstIndex(of: owner), other > layer
        else { return nil }
        return "\(path) in \(folder) uses \(type) of \(owner)"
      }
    }.sorted()
  }

  private static func folder(of path: String) -> String {
    path.contains("/") ? String(path.prefix { $0 != "/" }) : ""
  }
}

/// What one file declares and uses.
private struct SourceNames {
  /// The types at the top of the file that others can see.
  private(set) var visibleTypes: Set<String> = []
  /// The names that may be types of other files.
  private(set) var used: Set<String>

  private static let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "actor"]
  private static let modifiers: Set = [
    "private", "fileprivate", "package", "public", "final", "indirect", "import",
  ]

  init(_ text: String) {
    let names = SwiftNames(in: text).names
    used = Set(names.lazy.filter { !$0.isMember }.map(\.text))
    for index in names.indices.dropLast() where Self.kinds.contains(names[index].text) {
      let type = names[index + 1]
      let modifiers = names[..<index].reversed().prefix { Self.modifiers.contains($0.text) }
      used.remove(type.text)
      // `import struct Foundation.Date` declares nothing.
      let isHidden = modifiers.contains { ["private", "fileprivate", "import"].contains($0.text) }
      if type.depth == 0, !isHidden { visibleTypes.insert(type.text) }
    }
  }
}
