import Text

/// Reads finished HTML as what readers see of it: blocks and words, without what only browsers need.
///
/// The HTML of Markdown and of the theme's sections is well formed. Raw HTML of authors need not be:
/// what isn't closed ends with what it stands in, and what is nested too deep is words.
struct CopyReader {
  let html: UnsafeBufferPointer<UInt8>
  let place: CopyPlace
  var frames = [CopyFrame("", .root)]
  /// The element that nothing is read of, and how many of its name are open in it.
  var skipped: (name: String, depth: Int)?
  /// Whether a space would be the second, or the first of a line.
  var endsWithSpace = true

  /// How many elements are told apart that stand in each other.
  private static let depthLimit = 64

  private init(_ html: UnsafeBufferPointer<UInt8>, _ place: CopyPlace) {
    self.html = html
    self.place = place
  }

  /// - Parameters:
  ///   - html: UTF-8.
  ///   - place: The page that it stands on.
  /// - Returns: The blocks, in order.
  static func blocks(of html: [UInt8], at place: CopyPlace) -> [CopyBlock] {
    html.withUnsafeBufferPointer { html in
      var reader = Self(html, place)
      reader.read()
      return reader.frames[0].blocks
    }
  }

  /// The same of the words of one line.
  static func line(of html: [UInt8], at place: CopyPlace) -> [CopyInline] {
    blocks(of: html, at: place).flatMap { block -> [CopyInline] in
      if case .paragraph(let line, _) = block { line } else { [] }
    }
  }

  private mutating func read() {
    var pieces = HTMLPieces(html)
    while let piece = pieces.next() {
      switch piece {
      case .text(let range): if skipped == nil { append(html[range]) }
      case .opening(let tag): open(tag)
      case .closing(let name, _): close(name)
      case .comment, .declaration, .data: break
      }
    }
    while frames.count > 1 { endFrame() }
    frames[0].endLine()
  }

  var top: Int { frames.count - 1 }
}

extension CopyReader {
  private mutating func append(_ range: Slice<UnsafeBufferPointer<UInt8>>) {
    let text = UnsafeBufferPointer(rebasing: range)
    let decoded = CopyText.decoded(text)
    guard !frames[top].isCode else {
      return frames[top].inlines.append(.text(decoded, isHidden: false))
    }
    var words: [UInt8] = []
    words.reserveCapacity(decoded.count)
    for byte in decoded {
      let isSpace = TagScanner.isSpace(byte)
      if !isSpace || !endsWithSpace { words.append(isSpace ? 0x20 : byte) }
      endsWithSpace = isSpace
    }
    append(words, isHidden: CopyText.isHidden(text))
  }

  mutating func append(words: StaticString) {
    append(words.withUTF8Buffer { Array($0) }, isHidden: false)
    endsWithSpace = true
  }

  /// Adds words to those before, which are one with them if no mark stands between.
  private mutating func append(_ words: [UInt8], isHidden: Bool) {
    guard !words.isEmpty else { return }
    if case .text(let before, isHidden)? = frames[top].inlines.last {
      frames[top].inlines[frames[top].inlines.count - 1] = .text(
        before + words, isHidden: isHidden)
    } else {
      frames[top].inlines.append(.text(words, isHidden: isHidden))
    }
  }

  mutating func endLine() {
    frames[top].endLine()
    endsWithSpace = true
  }

  mutating func begin(_ name: String, _ kind: CopyFrame.Kind) {
    guard frames.count < Self.depthLimit else { return }
    let frame = CopyFrame(name, kind)
    if !frame.isInline { endLine() }
    frames.append(frame)
  }
}
