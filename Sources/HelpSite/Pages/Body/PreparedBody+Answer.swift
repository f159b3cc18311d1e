import CommonMark
import Text

extension PreparedBody {
  /// Whether readers see anything of a question but headings: words, code, a picture, a section.
  ///
  /// `part` is one of ``parts``, but not the first; `allowsRawHTML` tells whether raw HTML reaches
  /// readers.
  func hasAnswer(in part: Range<Int>, allowsRawHTML: Bool) -> Bool {
    var index = part.lowerBound
    while index < part.upperBound {
      if case .heading = elements[index].kind {
        index += 1 + elements(in: index).count
      } else if elements[index].isShown(allowsRawHTML: allowsRawHTML) {
        return true
      } else {
        index += 1
      }
    }
    return false
  }
}

extension BodyElement {
  /// Whether readers see it by itself, and not only what stands in it.
  func isShown(allowsRawHTML: Bool) -> Bool {
    switch kind {
    case .text, .code, .codeBlock:
      node.withLiteral { text in
        var index = 0
        while index < text.count, let scalar = UnicodeScalar(text.character(at: index)),
          Self.isBlank(scalar)
        {
          index += scalar.utf8.count
        }
        return index < text.count
      }
    case .image, .section: true
    case .htmlBlock, .htmlInline: allowsRawHTML && !(node.literal ?? "").hasPrefix("<!--")
    case .blockQuote, .list, .item, .paragraph, .heading, .thematicBreak, .table, .tablePart, .cell,
      .softBreak, .lineBreak, .emphasis, .strong, .link:
      false
    }
  }

  private static func isBlank(_ scalar: UnicodeScalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
  }
}
