/// Follows how deep lists and block quotes may be nested, line by line, never too low.
///
/// A list item stays open until a marker stands left of its content: blank lines and the unmarked
/// lines that continue a paragraph don't close it. Every block quote that stays open needs its `>`
/// on each line that opens more.
struct ContainerScan {
  /// How many lists and block quotes the last line may be in.
  private(set) var depth = 0
  /// The columns, from 0, at which the content of the open list items starts at least.
  private var items: [Int] = []

  struct Start {
    /// The index behind the markers and spaces that start the line.
    var content: Int
    /// Whether a paragraph before the line certainly doesn't go on in it.
    var endsParagraph: Bool
  }

  /// Takes the next line, without its end.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> Start {
    var scan = MarkerScan(line: line)
    guard scan.isMarkerPossible, !isThematicBreak(line) else {
      depth = items.count
      return Start(content: 0, endsParagraph: line.isEmpty)
    }
    var quotes = 0
    var first: MarkerScan.Marker?
    while items.count + quotes <= InputLimits.deepestNesting, let marker = scan.next() {
      if first == nil { first = marker }
      guard let width = marker.itemWidth else {
        quotes += 1
        continue
      }
      while let last = items.last, last > marker.column { items.removeLast() }
      items.append(marker.column + width + 1)
    }
    depth = items.count + quotes
    let isBlank = scan.index == line.count
    return Start(content: scan.index, endsParagraph: endsParagraph(first, isBlank: isBlank))
  }

  /// Some markers are a paragraph's own text: after four columns, without content, numbers.
  private func endsParagraph(_ first: MarkerScan.Marker?, isBlank: Bool) -> Bool {
    guard let first else { return isBlank }
    return first.isBullet && first.column <= 3 && !isBlank
  }

  private func isThematicBreak(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let sign = line.first(where: { $0 != 0x20 && $0 != 0x09 }),
      sign == UInt8(ascii: "-") || sign == UInt8(ascii: "*")
    else { return false }
    var signs = 0
    for byte in line {
      if byte == sign { signs += 1 } else if byte != 0x20, byte != 0x09 { return false }
    }
    return signs >= 3
  }
}
