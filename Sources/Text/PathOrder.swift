import Platform

/// The orders of paths: by their bytes, never by Unicode's rules, under which two paths may be equal.
package enum PathOrder {
  @inlinable package static func byBytes(_ left: String, _ right: String) -> Bool {
    compare(left, right) { Int($0) - Int($1) } < 0
  }

  /// Sorts a folder's files together, right after a file of the folder's name.
  @inlinable package static func byComponents(_ left: String, _ right: String) -> Bool {
    componentDifference(left, right) < 0
  }

  /// Less than zero if `left` comes before `right` in the order of ``byComponents(_:_:)``, zero if
  /// they are the same bytes.
  @inlinable package static func componentDifference(_ left: String, _ right: String) -> Int {
    compare(left, right) { weight($0) - weight($1) }
  }

  /// Whether `path` lies in the folder, at any depth.
  package static func isInside(_ path: String, _ folder: String) -> Bool {
    let length = folder.utf8.count
    return path.withBytes { path in
      guard path.count > length, path[length] == UInt8(ascii: "/") else { return false }
      return folder.withBytes { memcmp($0.baseAddress!, path.baseAddress!, length) == 0 }
    }
  }

  /// The index of the first of the paths, which are in component order, that isn't before `path`.
  @inlinable package static func lowerBound(of path: String, in paths: [String]) -> Int {
    var range = 0..<paths.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let isBefore = byComponents(paths[middle], path)
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  /// The paths, out of some in component order, that lie in the folder.
  @inlinable package static func inside(_ folder: String, of paths: [String]) -> ArraySlice<String>
  {
    let start = lowerBound(of: folder + "/", in: paths)
    return paths[start...].prefix { isInside($0, folder) }
  }

  @inlinable static func weight(_ byte: UInt8) -> Int {
    byte == UInt8(ascii: "/") ? 0 : Int(byte)
  }

  @inlinable static func compare(
    _ left: String, _ right: String, _ difference: (UInt8, UInt8) -> Int
  ) -> Int {
    left.withBytes { left in
      right.withBytes { right in
        let same = left.countOfSameBytes(as: right)
        guard same < min(left.count, right.count) else { return left.count - right.count }
        return difference(left[same], right[same])
      }
    }
  }
}
