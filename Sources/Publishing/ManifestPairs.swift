import Text

/// The files of two manifests by path, in component order: what either has at each.
package struct ManifestPairs: Sequence, IteratorProtocol {
  private let left: [Manifest.File]
  private let right: [Manifest.File]
  private var (leftIndex, rightIndex) = (0, 0)

  package init(_ left: Manifest, _ right: Manifest) {
    self.left = Array(left.files)
    self.right = Array(right.files)
  }

  package mutating func next() -> (Manifest.File?, Manifest.File?)? {
    let (first, second) = (
      leftIndex < left.count ? left[leftIndex] : nil,
      rightIndex < right.count ? right[rightIndex] : nil
    )
    let order =
      switch (first, second) {
      case (nil, nil): 0
      case (_, nil): -1
      case (nil, _): 1
      case (let first?, let second?):
        OutputPath.componentDifference(first.path, second.path)
      }
    if first == nil, second == nil { return nil }
    if order <= 0 { leftIndex += 1 }
    if order >= 0 { rightIndex += 1 }
    return (order <= 0 ? first : nil, order >= 0 ? second : nil)
  }
}
