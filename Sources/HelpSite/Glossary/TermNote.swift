/// What a translator has to know of a term that a text names.
struct TermNote: Hashable, Sendable {
  /// The name that the glossary gives it.
  let id: String
  /// What it is called in the source language.
  let term: String
  /// What it is called in the translator's language, the best word first; empty if the glossary
  /// doesn't say it.
  let words: [String]
  /// What it must not be called there.
  let forbidden: [String]
  /// Whether it has another name in each language.
  let isTranslated: Bool
  /// What the glossary says of it, in the source language.
  let note: String?

  /// All that there is to know, in one line.
  ///
  /// Such as `licence code: Lizenzcode; not Lizenzschlüssel. The code in the order mail.`
  var text: String {
    var text = term
    if !isTranslated {
      text += ": not translated"
    } else if !words.isEmpty {
      text += ": " + words.joined(separator: ", ")
    }
    if !forbidden.isEmpty { text += "; not " + forbidden.joined(separator: ", ") }
    return note.map { text + ". " + $0 } ?? text
  }
}
