import Text

/// Reads the markers of lists and block quotes at the start of a line, one after the other.
struct MarkerScan {
  struct Marker {
    /// The column where it starts, from 0; a tab goes to the next multiple of 4.
    var column: Int
    /// The width of a list item's bullet or number, or `nil` for a block quote.
    var itemWidth: Int?
    var isBullet: Bool
  }

  let line: UnsafeBufferPointer<UInt8>
  private(set) var index = 0
  private var column = 0

  init(line: UnsafeBufferPointer<UInt8>) { self.line = line }

  /// Whether the line's first byte may belong to a marker: cheap, and false for most lines.
  var isMarkerPossible: Bool {
    guard let first = line.first else { return false }
    return first < UInt8(ascii: "A")
  }

  mutating func skipSpaces() {
    while index < line.count {
      switch line[index] {
      case 0x20: column += 1
      case 0x09: column += 4 - column % 4
      default: return
      }
      index += 1
    }
  }

  /// Skips spaces and the marker behind them; returns `nil`, behind the spaces, if there is none.
  mutating func next() -> Marker? {
    skipSpaces()
    guard index < line.count else { return nil }
    let start = column
    switch line[index] {
    case UInt8(ascii: ">"):
      advance(by: 1)
      return Marker(column: start, itemWidth: nil, isBullet: false)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard isSpaceOrEnd(index + 1) else { return nil }
      advance(by: 1)
      return Marker(column: start, itemWidth: 1, isBullet: true)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard let width = numberWidth() else { return nil }
      advance(by: width)
      return Marker(column: start, itemWidth: width, isBullet: false)
    default:
      return nil
    }
  }

  private mutating func advance(by width: Int) {
    index += width
    column += width
  }

  private func isSpaceOrEnd(_ place: Int) -> Bool {
    // cmark takes form feeds and vertical tabs here too.
    place >= line.count || line[place] == 0x20 || (0x09...0x0D).contains(line[place])
  }

  /// The width of up to nine digits and a full stop or parenthesis.
  private func numberWidth() -> Int? {
    var end = index
    while end < line.count, end - index < 10, line[end].isDigit { end += 1 }
    guard end < line.count, end - index < 10,
      line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"), isSpaceOrEnd(end + 1)
    else { return nil }
    return end + 1 - index
  }
}
