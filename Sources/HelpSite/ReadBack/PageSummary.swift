/// What is kept of a page of the output until all of them are read.
struct PageSummary: Sendable {
  /// The hashes of its ids, sorted.
  var ids: [UInt64] = []
  var alternates: [Alternate] = []
  /// The file of its canonical address.
  var canonical: Int32?
  /// Links to ids of other pages.
  var fragments: [Fragment] = []
  /// The entries of `links.exclude` that its links need.
  var exclusions: Set<Int> = []
  var problems: [PageProblem] = []

  struct Alternate: Sendable {
    /// The tag as it is written: `pt-BR`, `x-default`.
    let tag: String
    let file: Int32
  }

  struct Fragment: Sendable {
    let file: Int32
    /// The hash of the id.
    let id: UInt64
    /// The address as it is written.
    let address: String
  }

  func has(id: UInt64) -> Bool {
    var range = ids[...]
    while !range.isEmpty {
      let middle = range.startIndex + range.count / 2
      if ids[middle] == id { return true }
      range = ids[middle] < id ? range[(middle + 1)...] : range[..<middle]
    }
    return false
  }
}
