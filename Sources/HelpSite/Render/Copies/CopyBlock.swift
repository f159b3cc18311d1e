/// A block of what readers see of a page, whatever form it is to be written in.
enum CopyBlock: Equatable, Sendable {
  /// `isBare`: it stands in a list item without an element of its own, as in tight lists.
  case paragraph([CopyInline], isBare: Bool)
  case heading(level: Int, [CopyInline])
  /// `start` is the first number; `nil` for a list with bullets.
  case list(start: Int?, [[CopyBlock]])
  case quote([CopyBlock])
  /// Lines of code, and what they are written in.
  case code([UInt8], language: [UInt8])
  case rule
  case table(CopyTable)
}

/// A table of what readers see.
struct CopyTable: Equatable, Sendable {
  enum Alignment: Sendable { case none, start, center, end }

  struct Row: Equatable, Sendable {
    let isHead: Bool
    var cells: [Cell] = []
  }

  struct Cell: Equatable, Sendable {
    let alignment: Alignment
    let content: [CopyInline]
  }

  var rows: [Row]
}
