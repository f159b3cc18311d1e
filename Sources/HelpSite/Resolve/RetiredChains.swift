/// The chains of old ids that lead to other old ids.
///
/// Each is followed once, however long the chains are.
struct RetiredChains {
  let retired: [PublishedID: RetiredID]
  /// The last of each chain; `nil` for what leads back to itself.
  private var ends: [PublishedID: RetiredID?] = [:]

  init(_ ids: [RetiredID]) {
    retired = Dictionary(ids.map { ($0.old, $0) }) { first, _ in first }
    for first in ids where ends[first.old] == nil { follow(first) }
  }

  /// The last entry of the chain that the old id begins, or `nil` if there is no end.
  func end(of old: PublishedID) -> RetiredID? { ends[old] ?? nil }

  private mutating func follow(_ first: RetiredID) {
    var path: [PublishedID] = []
    var current = first
    var end: RetiredID?
    while true {
      if let known = ends[current.old] {
        end = known
        break
      }
      // Until the end is known: met again, it is a loop.
      ends.updateValue(nil, forKey: current.old)
      path.append(current.old)
      guard let new = current.new, let next = retired[new] else {
        end = current
        break
      }
      current = next
    }
    for id in path { ends.updateValue(end, forKey: id) }
  }
}
