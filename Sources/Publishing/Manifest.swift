import Text

/// The list of the files that SiteGen put into an output folder: the only ones it may touch.
///
/// JSON, one path a line, always the same bytes for the same paths.
struct Manifest: Equatable {
  /// Relative to the output folder, in component order, each once.
  let paths: [OutputPath]

  /// Sorts the paths unless they are, and drops repeated ones.
  init(_ paths: [OutputPath]) {
    let isSorted = zip(paths, paths.dropFirst()).allSatisfy { OutputPath.byComponents($0, $1) }
    if isSorted {
      self.paths = paths
      return
    }
    var unique: [OutputPath] = []
    unique.reserveCapacity(paths.count)
    for path in paths.sorted(by: OutputPath.byComponents)
    where unique.last != path {
      unique.append(path)
    }
    self.paths = unique
  }

  static let version = 1

  func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 + paths.reduce(0) { $0 + $1.text.utf8.count + 8 })
    bytes +=
      "{\n  \"generator\": \"SiteGen\",\n  \"version\": \(Self.version),\n  \"files\": [".utf8
    var separator = "\n    \""
    for path in paths {
      bytes += separator.utf8
      bytes += path.text.utf8
      separator = "\",\n    \""
    }
    bytes += (paths.isEmpty ? "]\n}\n" : "\"\n  ]\n}\n").utf8
    return bytes
  }

  func contains(_ path: OutputPath) -> Bool { paths.has(path) }

  /// The paths of either.
  func union(_ other: Manifest) -> Manifest {
    self == other ? self : Manifest(Self.merge(paths, other.paths) { _, _ in true })
  }

  /// The paths of this manifest that `other` lacks.
  func subtracting(_ other: Manifest) -> [OutputPath] {
    self == other
      ? [] : Self.merge(paths, other.paths) { isHere, isThere in isHere && !isThere }
  }

  private static func merge(
    _ left: [OutputPath], _ right: [OutputPath], keeping: (Bool, Bool) -> Bool
  ) -> [OutputPath] {
    var merged: [OutputPath] = []
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      let isLeft =
        j == right.count || (i < left.count && !OutputPath.byComponents(right[j], left[i]))
      let isRight =
        i == left.count || (j < right.count && !OutputPath.byComponents(left[i], right[j]))
      if keeping(isLeft, isRight) { merged.append(isLeft ? left[i] : right[j]) }
      i += isLeft ? 1 : 0
      j += isRight ? 1 : 0
    }
    return merged
  }
}
