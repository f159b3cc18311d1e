/// The rule for all published names together: no two may be one on some file system.
package enum PortableNames {
  /// Two paths that differ only in case or in how their accents are encoded.
  package struct Collision: Equatable, Sendable {
    package let first: String
    package let second: String
  }

  /// Returns every path whose name, or whose folder's name, another file system takes for an
  /// earlier one's.
  ///
  /// Paths that are equal byte for byte are no collision.
  package static func collisions(_ paths: some Sequence<String>) -> [Collision] {
    let suspects = Array(paths)
    if suspects.allSatisfy({ $0.utf8.allSatisfy(isCaseless) }) { return [] }
    var owners: [String: Owner] = [:]
    var collisions: [Collision] = []
    for path in suspects {
      guard let other = claim(path, &owners) else { continue }
      collisions.append(Collision(first: other, second: path))
    }
    return collisions
  }

  /// The same for two names that a file system may take for one: full case folding, and
  /// normalisation by the rules of `String`'s equality.
  ///
  /// The dotless `ı` stays apart from `i`: no file system in use folds it, and Turkish needs both.
  package static func foldedName(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
    var folded = ""
    for scalar in name.unicodeScalars {
      if scalar.value == 0x131 {
        folded.unicodeScalars.append(scalar)
      } else {
        folded += scalar.properties.lowercaseMapping.uppercased().lowercased()
      }
    }
    return folded
  }

  private struct Owner {
    /// The name as it is written: a file's path or a folder's.
    let name: String
    /// The first path with that name.
    let path: String
  }

  /// Enters the path and its folders, and returns the path that has one of their names already.
  private static func claim(_ path: String, _ owners: inout [String: Owner]) -> String? {
    var name = path[...]
    while true {
      let text = String(name)
      let key = foldedName(text)
      if let owner = owners[key] {
        return PathKey(owner.name) == PathKey(text) ? nil : owner.path
      }
      owners[key] = Owner(name: text, path: path)
      guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      name = name[..<slash]
    }
  }

  private static func isCaseless(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
