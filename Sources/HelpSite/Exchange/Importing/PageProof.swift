import Text

/// Proves edits of a page by reading the changed page: all that was to change has changed, and
/// nothing else.
struct PageProof {
  let target: PageBlocks
  let raw: [UInt8]
  /// Reads a version of the page; `nil` if it has an error.
  let read: ([UInt8]) -> PageBlocks?

  struct Result {
    var bytes: [UInt8]
    var refused: [(PartWriter.Item, UnitProblem)] = []
  }

  /// The page with those of the edits that are proved; if all together aren't, halves are tried.
  func good(_ items: [PartWriter.Item]) -> Result {
    var accepted: [PartWriter.Item] = []
    var refused: [(PartWriter.Item, UnitProblem)] = []
    var open = [items[...]]
    while let some = open.popLast() {
      guard !some.isEmpty else { continue }
      if isProved(accepted + some) {
        accepted += some
      } else if some.count == 1 {
        refused.append((some[some.startIndex], .structure))
      } else {
        let middle = some.startIndex + some.count / 2
        open.append(some[middle...])
        open.append(some[..<middle])
      }
    }
    return Result(bytes: bytes(accepted), refused: refused)
  }

  private func bytes(_ items: [PartWriter.Item]) -> [UInt8] {
    items.isEmpty ? raw : items.flatMap(\.edits).applied(to: raw)
  }

  private func isProved(_ items: [PartWriter.Item]) -> Bool {
    guard let changed = read(bytes(items)) else { return false }
    var expected: [Part: [UnitText]] = [:]
    var skeletons: [Part: [UInt8]] = [:]
    for part in target.parts {
      expected[part.part] = part.blocks.map(\.text.canonical)
      skeletons[part.part] = part.skeleton
    }
    var header = (target.page.header.title, target.page.header.description)
    for item in items {
      if let line = item.line {
        if item.part == .title { header.0 = line } else { header.1 = line }
      }
      if let whole = item.whole {
        expected[item.part] = whole.map(\.canonical)
        skeletons[item.part] = nil
      }
      for (number, text) in item.expected { expected[item.part]?[number] = text.canonical }
    }
    guard changed.page.header.title == header.0, changed.page.header.description == header.1,
      changed.parts.count == expected.count
    else { return false }
    return changed.parts.allSatisfy { part in
      part.blocks.map(\.text.canonical) == expected[part.part]
        && (skeletons[part.part].map { $0 == part.skeleton } ?? true)
    }
  }
}
