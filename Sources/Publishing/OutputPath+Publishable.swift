package import Text

extension OutputPath {
  /// Whether a file of a site can have the path: it leads nowhere but into the output folder, and is
  /// none of SiteGen's own names there.
  package var isPublishable: Bool {
    text.withBytes { path in
      var start = 0
      while true {
        let end = path.firstIndex(ofByte: UInt8(ascii: "/"), from: start) ?? path.count
        guard Self.isPublishable(path[start..<end]) else { return false }
        guard end < path.count else { return true }
        start = end + 1
      }
    }
  }

  private static func isPublishable(_ component: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = component.first, component.count <= PortableName.maximumBytes else {
      return false
    }
    guard first == UInt8(ascii: ".") else { return true }
    let isRelative = component.count <= 2 && component.last == UInt8(ascii: ".")
    let isOwn =
      component.startIndex == 0
      && OwnName.all.contains(OutputPath(String(decoding: component, as: UTF8.self)))
    return !isRelative && !isOwn
  }
}
