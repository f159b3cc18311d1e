/// How a table's column is aligned, by the colons of its delimiter row.
enum TableAlignment: Equatable {
  case none, start, center, end

  /// Reads one cell of a delimiter row, such as `:--:`; `nil` if it is anything else.
  init?(_ cell: Slice<UnsafeBufferPointer<UInt8>>) {
    let colon = UInt8(ascii: ":")
    let startsWithColon = cell.first == colon
    let hyphens = cell.dropFirst(startsWithColon ? 1 : 0)
    let endsWithColon = hyphens.last == colon
    let dashes = hyphens.dropLast(endsWithColon ? 1 : 0)
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    switch (startsWithColon, endsWithColon) {
    case (false, false): self = .none
    case (true, false): self = .start
    case (true, true): self = .center
    case (false, true): self = .end
    }
  }

  /// The attribute of a cell, with a space before it.
  var attribute: String {
    switch self {
    case .none: ""
    case .start: " class=\"start\""
    case .center: " class=\"center\""
    case .end: " class=\"end\""
    }
  }
}
