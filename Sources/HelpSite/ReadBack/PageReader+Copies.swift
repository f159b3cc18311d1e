import CommonMark
import Foundation
import Text

/// The files for programs, whose links must lead as those of pages do.
extension PageReader {
  /// Reads a copy back as programs will.
  ///
  /// - Returns: `nil` for a file that is none.
  mutating func readCopy() -> PageSummary? {
    switch published.files[file].kind {
    case is MarkdownOutput, is OverviewOutput: check(markdown: Array(scanner.bytes))
    case is QuestionListOutput: checkQuestions()
    default: return nil
    }
    return summary
  }

  private mutating func check(markdown: [UInt8]) {
    let document = Document(parsing: markdown)
    for node in document.root.descendants where node.kind == .link || node.kind == .image {
      check(whole: node.destination ?? "")
    }
  }

  /// Told as the page has it that it was copied from, the link is the same mistake.
  private mutating func check(whole address: String) {
    let bytes = Array(address.utf8)
    let origin = published.site.base.origin.utf8.count
    check(address: addresses.isAbsolute(bytes[...]) ? Array(bytes.dropFirst(origin)) : bytes)
  }

  private mutating func checkQuestions() {
    let list = try? JSONDecoder().decode(QuestionList.self, from: Data(scanner.bytes))
    guard let list else { preconditionFailure("a list of questions that is no JSON") }
    for question in list.questions {
      check(whole: question.url)
      check(markdown: Array(question.answer.markdown.utf8))
    }
  }
}

/// What is read back of a list of questions.
private struct QuestionList: Decodable {
  struct Question: Decodable {
    let url: String
    let answer: Answer
  }

  struct Answer: Decodable {
    let markdown: String
  }

  let questions: [Question]
}
