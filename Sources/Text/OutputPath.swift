/// The path of a file or a folder from the output folder: `it/rimborsi/index.html`.
package struct OutputPath: ExactText {
  package let text: String

  @inlinable package init(_ text: String) { self.text = text }

  /// The path of a file beside it, whose name has this behind it: `.gz`.
  package func with(_ suffix: String) -> Self { Self(text + suffix) }

  /// The folder that it lies in; empty at the top.
  package var folder: Self {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return Self(String(text[..<slash]))
  }

  /// Whether it lies in the folder, at any depth.
  package func isInside(_ folder: Self) -> Bool { PathOrder.isInside(text, folder.text) }
}

extension OutputPath {
  /// Sorts a folder's files together, right after a file of the folder's name.
  @inlinable package static func byComponents(_ left: Self, _ right: Self) -> Bool {
    componentDifference(left, right) < 0
  }

  /// Less than zero if `left` comes before `right` in the order of ``byComponents(_:_:)``, zero if
  /// they are the same bytes.
  @inlinable package static func componentDifference(_ left: Self, _ right: Self) -> Int {
    PathOrder.componentDifference(left.text, right.text)
  }
}

extension [OutputPath] {
  /// The index of the first of the paths, which are in component order, that isn't before `path`.
  package func lowerBound(of path: OutputPath) -> Int {
    var range = indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let isBefore = OutputPath.byComponents(self[middle], path)
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  /// Whether the path is one of them, which are in component order.
  package func has(_ path: OutputPath) -> Bool {
    let index = lowerBound(of: path)
    return index < count && self[index] == path
  }

  /// Those, out of some in component order, that lie in the folder.
  package func inside(_ folder: OutputPath) -> ArraySlice<OutputPath> {
    self[lowerBound(of: folder.with("/"))...].prefix { $0.isInside(folder) }
  }
}
