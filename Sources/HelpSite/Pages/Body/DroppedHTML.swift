import Text

/// What readers don't get of a piece of raw HTML.
struct DroppedHTML {
  /// Whether anything is lost that wasn't told before: comments aren't, nor what closes an element whose
  /// opening tag was.
  private(set) var isNews = false
  /// The text that is lost with the tags; empty if none is.
  private(set) var text = ""

  /// - Parameters:
  ///   - html: The piece.
  ///   - open: How many elements of each name are open before it, and after it.
  init(_ html: UnsafeBufferPointer<UInt8>, open: inout [String: Int]) {
    var pieces = HTMLPieces(html)
    while let piece = pieces.next() {
      switch piece {
      case .comment: break
      case .declaration, .data: isNews = true
      case .opening(let tag):
        isNews = true
        if !tag.isWhole { open[tag.name, default: 0] += 1 }
      case .closing(let name, _):
        if let count = open[name], count > 0 { open[name] = count - 1 } else { isNews = true }
      case .text(let range): add(text: UnsafeBufferPointer(rebasing: html[range]))
      }
    }
  }

  private mutating func add(text bytes: UnsafeBufferPointer<UInt8>) {
    let words = bytes.split(whereSeparator: TagScanner.isSpace)
    guard !words.isEmpty else { return }
    isNews = true
    // As much as a message shows.
    guard text.utf8.count < 200 else { return }
    let start = words.prefix(40).map { String(decoding: $0, as: UTF8.self) }
    text += (text.isEmpty ? "" : " ") + start.joined(separator: " ")
  }
}
