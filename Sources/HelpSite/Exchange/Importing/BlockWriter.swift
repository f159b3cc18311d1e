import CommonMark
import Text

/// Writes the text of a block as Markdown that gives the same text when it is read again.
struct BlockWriter {
  let extensions: Document.Extensions

  /// Writes a block's text.
  ///
  /// - Parameters:
  ///   - text: With the addresses, code and facts that the page gets.
  ///   - kind: Of the block.
  ///   - indentation: What stands before each of its lines but the first.
  /// - Returns: Markdown, without what stands before its first line.
  /// - Throws: ``UnitProblem/structure`` if no way of writing it gives it back.
  func markdown(
    of text: UnitText, as kind: TextBlock.Kind, indentation: String
  ) throws(UnitProblem) -> String {
    let isOneLine = kind == .cell || kind == .heading || kind == .question
    if isOneLine, text.content.hasBreak {
      throw UnitProblem(
        id: "exchange.structure", message: "a heading or a cell of a table has one line",
        hint: "write the text without the line break")
    }
    for isGuarded in [false, true] {
      for mark in ["*", "_"] {
        var writer = InlineMarkdown(
          pieces: .written, isGuarded: isGuarded, mark: mark, isInCell: kind == .cell)
        guard isRead(writer.text(of: text), as: text, isOneLine, isInCell: kind == .cell)
        else { continue }
        writer.indentation = indentation
        return writer.text(of: text)
      }
    }
    throw .structure
  }

  private func isRead(
    _ markdown: String, as text: UnitText, _ isOneLine: Bool, isInCell: Bool
  ) -> Bool {
    // A cell's bars are unescaped before its text is read.
    let line = isInCell ? markdown.replacingScalars("\\|", with: "|") : markdown
    let bytes = Array((isOneLine ? "# \(line) #\n" : "\(markdown)\n").utf8)
    guard bytes.withUnsafeBufferPointer({ InputLimits.check($0) }) == nil else { return false }
    let document = Document(parsing: bytes, extensions: extensions)
    guard let block = document.root.firstChild, block.next == nil,
      block.kind == (isOneLine ? .heading : .paragraph)
    else { return false }
    return InlineReader.text(of: block)?.canonical == text.canonical
  }
}

extension [Inline] {
  var hasBreak: Bool {
    contains { piece in
      switch piece {
      case .lineBreak: true
      case .text, .token: false
      case .emphasis(let inside), .strong(let inside), .link(_, let inside): inside.hasBreak
      }
    }
  }
}

extension UnitText {
  /// The same text with its pieces in the order in which they stand, and no others.
  var canonical: UnitText {
    var order: [Int: Int] = [:]
    var tokens: [InlineToken] = []
    for number in content.numbers where order[number] == nil {
      order[number] = UnitText.number(of: self.tokens[number], &tokens)
    }
    return UnitText(
      content: content.renumbered { order[$0] ?? $0 }, tokens: tokens, names: [])
  }
}
