import CommonMark
import Text

/// A page's text cut into the blocks that hold its words, each with its place in the file.
struct PageBlocks: Sendable {
  /// The file's bytes without a byte-order mark, its lines ended by LF.
  let bytes: [UInt8]
  let page: ParsedPage
  /// From the top down; what stands before the first question only if there is anything.
  let parts: [PartBlocks]
  /// Where the text begins behind the front matter.
  let bodyStart: Int

  /// - Parameters:
  ///   - raw: The file's bytes, of which `page` was parsed without an error.
  ///   - page: What was parsed of them.
  ///   - source: The site.
  ///   - names: What may be named in braces.
  init?(_ raw: [UInt8], of page: ParsedPage, in source: SourceTree, names: SiteNames) {
    var bytes = raw
    guard (try? SourceText.normalize(&bytes)) != nil,
      let front = try? FrontMatter(splitting: bytes)
    else { return nil }
    self.bytes = bytes
    self.page = page
    bodyStart = front.body.lowerBound
    let starts = Self.starts(of: page, in: bytes, body: front.body)
    parts = bytes.withUnsafeBufferPointer { text in
      let body = PreparedBody(
        parsing: UnsafeBufferPointer(rebasing: text[front.body]), of: page.file, in: source,
        names: names)
      return PageCutter(
        page: page, bytes: text, starts: starts, bodyStart: front.body.lowerBound
      ).parts(of: body)
    }
  }

  subscript(part: Part) -> PartBlocks? { parts.first { $0.part == part } }

  /// Where the body begins, each question does, and the file ends, in bytes.
  private static func starts(of page: ParsedPage, in bytes: [UInt8], body: Range<Int>) -> [Int] {
    var starts = [body.lowerBound]
    var (line, index) = (1, 0)
    for question in page.outline.questions {
      while line < question.location.line, index < bytes.count {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
      }
      starts.append(index)
    }
    return starts + [bytes.count]
  }
}
