import Text

/// Finds the places of bytes of a piece of raw HTML, asked for in their order.
struct HTMLPlaces {
  private let html: UnsafeBufferPointer<UInt8>
  private let start: SourceLocation
  /// The column at which the piece's lines begin: they have lost what a list or quote puts before them.
  private let left: Int
  private var line: Int
  private var lineStart = 0
  private var offset = 0

  /// - Parameters:
  ///   - html: The piece.
  ///   - start: Where it begins; of a block, behind the spaces before its first tag.
  ///   - isBlock: Whether it is a block.
  init(_ html: UnsafeBufferPointer<UInt8>, at start: SourceLocation, isBlock: Bool) {
    self.html = html
    let spaces = isBlock ? html.prefix { $0 == 0x20 }.count : 0
    left = isBlock ? max(1, start.column - spaces) : 1
    self.start = SourceLocation(
      file: start.file, line: start.line, column: isBlock ? left : start.column)
    line = start.line
  }

  mutating func place(of target: Int) -> SourceLocation {
    while offset < target {
      if html[offset] == 0x0A {
        line += 1
        lineStart = offset + 1
      }
      offset += 1
    }
    if line == start.line { return start.moved(by: target) }
    return SourceLocation(file: start.file, line: line, column: left + target - lineStart)
  }
}
