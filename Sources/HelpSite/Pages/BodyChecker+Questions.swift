import CommonMark
import Languages
import Text

extension BodyChecker {
  /// Finds the first heading or bold text that is meant as a question, on a page that shows
  /// questions and has none.
  func checkQuestions(of body: borrowing PreparedBody, _ findings: inout Findings) {
    let sections = header.map { $0.sections ?? source.configuration.sections } ?? []
    guard sections.contains(where: { $0.kind == .faq }), body.parts.count == 1 else { return }
    for (index, element) in body.elements.enumerated() {
      switch element.kind {
      case .heading(let number) where element.depth == 0 && body.headings[number].level > 2:
        return findings.diagnostics.append(notAsked(element.node, element.node.plainText))
      case .paragraph:
        guard let words = boldQuestion(at: index, in: body) else { continue }
        return findings.diagnostics.append(notAsked(element.node, words))
      default: break
      }
    }
  }

  /// The bold text with which a paragraph begins, if it asks something.
  private func boldQuestion(at index: Int, in body: borrowing PreparedBody) -> String? {
    guard index + 1 < body.elements.count, body.elements[index + 1].kind == .strong else {
      return nil
    }
    let words = body.elements[index + 1].node.plainText.trimmed
    let marks = file.language.tag.hasPrefix("el") ? Self.marks + ";" : Self.marks
    return words.suffix(2).contains(where: marks.contains) ? words : nil
  }

  /// What ends a question: in Latin, Chinese, Arabic, Greek, Ethiopic and Armenian script.
  private static let marks = "?？؟\u{37E}፧՞"

  private func notAsked(_ node: Node, _ words: String) -> Diagnostic {
    let words = words[...].trimmedForMessage
    return Diagnostic(
      warning: "markdown.question-text", at: location(node),
      "'\(words)' looks like a question, but no heading of the page is one",
      hint: "write ## \(words)")
  }
}
