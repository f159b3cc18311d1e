import Text

/// The lines of a page, to cut the Markdown of its parts out of.
struct PageLines {
  private let page: ParsedPage
  private let lines: [Substring]

  /// - Parameters:
  ///   - bytes: Those that the page was parsed from.
  ///   - page: The page.
  init?(_ bytes: [UInt8], of page: ParsedPage) {
    var bytes = bytes
    guard (try? SourceText.normalize(&bytes)) != nil else { return nil }
    self.page = page
    lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The Markdown of a part, without empty lines at its ends; `nil` if the page hasn't the part.
  func text(of part: Part) -> String? {
    let questions = page.outline.questions
    switch part {
    case .title: return page.header.title
    case .description: return page.header.description
    case .intro:
      guard let start = page.outline.introduction.location else { return nil }
      return text(from: start.line, upTo: questions.first?.location.line)
    case .question(let id):
      guard let index = questions.firstIndex(where: { $0.id == id }) else { return nil }
      let next = index + 1 < questions.count ? questions[index + 1].location.line : nil
      return text(from: questions[index].location.line, upTo: next)
    case .words: return nil
    }
  }

  /// Lines count from 1; `nil` is the end.
  private func text(from start: Int, upTo end: Int?) -> String {
    let range = max(start - 1, 0)..<max((end ?? lines.count + 1) - 1, start - 1)
    var some = lines[range.clamped(to: 0..<lines.count)]
    while let last = some.last, last.allSatisfy(\.isWhitespace) { some.removeLast() }
    return some.joined(separator: "\n")
  }
}
