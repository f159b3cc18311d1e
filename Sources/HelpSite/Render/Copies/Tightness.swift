/// Whether the items of a list can follow each other without blank lines between.
enum Tightness {
  /// Items in whose lines nothing would run into what stands before.
  static func isTight(_ items: [[CopyBlock]]) -> Bool {
    items.allSatisfy { item in
      item.allSatisfy(mayBeTight)
        && zip(item, item.dropFirst()).allSatisfy { mayFollow($1, $0) }
    }
  }

  private static func mayBeTight(_ block: CopyBlock) -> Bool {
    if case .paragraph(_, let isBare) = block { isBare } else { true }
  }

  /// Whether a block is one of its own without a blank line before it.
  private static func mayFollow(_ block: CopyBlock, _ other: CopyBlock) -> Bool {
    switch (other, block) {
    case (_, .paragraph), (_, .table), (.quote, .quote): hasEnd(other) && !isTable(block)
    case (.paragraph, .list(let start, let items)):
      (start ?? 1) == 1 && !(items.first?.isEmpty ?? true)
    case (.list, .list), (.table, _): false
    default: true
    }
  }

  /// Whether no line behind a block can go on in it.
  private static func hasEnd(_ block: CopyBlock) -> Bool {
    switch block {
    case .heading, .code, .rule: true
    default: false
    }
  }

  private static func isTable(_ block: CopyBlock) -> Bool {
    if case .table = block { true } else { false }
  }
}
