import Platform

/// The orders of paths: by their bytes, never by Unicode's rules, under which two paths may be equal.
package enum PathOrder {
  @inlinable package static func byBytes(_ left: String, _ right: String) -> Bool {
    compare(left, right) { Int($0) - Int($1) } < 0
  }

  /// Less than zero if `left` comes before `right` in an order that keeps a folder's files together,
  /// right after a file of the folder's name; zero if they are the same bytes.
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
