import Languages
import Text

/// An answer of the site for who answers a question by hand.
package struct DeskAnswer: Sendable {
  package enum Form: String, CaseIterable, Sendable { case text, html, markdown, json }

  let entry: QuestionEntry
  /// The language that was asked for.
  let wanted: Language

  /// What its reader has to know: that it is another language's, or what the page says before it.
  package var caution: String? {
    if entry.language != wanted {
      return "\(entry.id) isn't there in '\(wanted.tag)': this is the answer in "
        + "'\(entry.language.tag)'"
    }
    return entry.notice.map { "\(entry.id): \($0)" }
  }

  /// Several answers in one text, in which nothing stands that a terminal would obey.
  package static func text(of answers: [Self], as form: Form) -> String {
    func joined(_ text: (QuestionEntry) -> String) -> String {
      let texts = answers.map { answer in
        let text = text(answer.entry)
        return text.utf8.last == 0x0A ? text : text + "\n"
      }
      return PrintableText.pasted(texts.joined(separator: "\n"))
    }
    return switch form {
    case .text: joined(\.text)
    case .html: joined(\.html)
    case .markdown: joined(\.markdown)
    case .json: JSON.list(answers.map(\.entry.json)).line
    }
  }
}
