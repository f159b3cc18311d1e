import Text

/// The list of the files that SiteGen put into an output folder: the only ones it may touch.
///
/// JSON, one path a line, always the same bytes for the same paths.
struct Manifest: Equatable {
  /// Relative to the output folder, in component order, each once.
  let paths: [String]

  /// Sorts the paths unless they are, and drops repeated ones.
  init(_ paths: [String]) {
    let isSorted = zip(paths, paths.dropFirst()).allSatisfy { PathOrder.byComponents($0, $1) }
    if isSorted {
      self.paths = paths
      return
    }
    var unique: [String] = []
    unique.reserveCapacity(paths.count)
    for path in paths.sorted(by: PathOrder.byComponents)
    where unique.last.map({ PathKey($0) != PathKey(path) }) ?? true {
      unique.append(path)
    }
    self.paths = unique
  }

  static let version = 1

  func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 + paths.reduce(0) { $0 + $1.utf8.count + 8 })
    bytes +=
      "{\n  \"generator\": \"SiteGen\",\n  \"version\": \(Self.version),\n  \"files\": [".utf8
    var separator = "\n    \""
    for path in paths {
      bytes += separator.utf8
      bytes += path.utf8
      separator = "\",\n    \""
    }
    bytes += (paths.isEmpty ? "]\n}\n" : "\"\n  ]\n}\n").utf8
    return bytes
  }

  func contains(_ path: String) -> Bool {
    let index = PathOrder.lowerBound(of: path, in: paths)
    return index < paths.count && PathKey(paths[index]) == PathKey(path)
  }

  /// The paths of either.
  func union(_ other: Manifest) -> Manifest {
    self == other ? self : Manifest(Self.merge(paths, other.paths) { _, _ in true })
  }

  /// The paths of this manifest that `other` lacks.
  func subtracting(_ other: Manifest) -> [String] {
    self == other
      ? [] : Self.merge(paths, other.paths) { isHere, isThere in isHere && !isThere }
  }

  private static func merge(
    _ left: [String], _ right: [String], keeping: (Bool, Bool) -> Bool
  ) -> [String] {
    var merged: [String] = []
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      let isLeft =
        j == right.count || (i < left.count && !PathOrder.byComponents(right[j], left[i]))
      let isRight =
        i == left.count || (j < right.count && !PathOrder.byComponents(left[i], right[j]))
      if keeping(isLeft, isRight) { merged.append(isLeft ? left[i] : right[j]) }
      i += isLeft ? 1 : 0
      j += isRight ? 1 : 0
    }
    return merged
  }

  static func == (left: Self, right: Self) -> Bool {
    left.paths.elementsEqual(right.paths) { $0.hasSameBytes(as: $1) }
  }
}
