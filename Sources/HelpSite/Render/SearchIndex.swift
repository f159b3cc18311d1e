import Mustache
import Text

/// Writes what the built-in search of a language loads first: the questions of all pages as JSON
/// ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)), addresses relative to the file.
///
/// `{"pages":[{"title":…,"category":…,"url":…,"piece":1,"questions":[question,[question,names],…]},…],
/// "contact":…,"popular":[[page,question],…],"pieces":1,"synonyms":[[…],…],"fillers":[…]}`.
/// What stands before a page's first question is an empty question. Names are those of what the
/// answer shows besides its text. Ids are in the pieces, for they are half as long as all else.
struct SearchIndex {
  /// In the order of the home page.
  let pages: [PageQuestions]
  /// What a reader is offered who found nothing: the place of each page, and of the question in it.
  let popular: [(page: Int, question: Int)]
  /// The piece with the text of each page, from 1 on.
  let pieces: [Int]
  /// How many pieces there are.
  let pieceCount: Int
  /// The path of the index's folder, from the host's root.
  let home: String
  let contact: SearchContact?
  /// The words of the language.
  let strings: StringTable

  /// The most questions that a reader is offered who found nothing.
  private static let popularCount = 5

  func write(to buffer: inout ByteBuffer) {
    buffer.append("{\"pages\":[")
    var separator: StaticString = ""
    for (page, piece) in zip(pages, pieces) {
      buffer.append(separator)
      separator = ","
      write(page, piece: piece, to: &buffer)
    }
    buffer.append("]")
    if let contact { write(contact, to: &buffer) }
    buffer.append(",\"popular\":[")
    separator = ""
    for (page, question) in popular.prefix(Self.popularCount) {
      buffer.append(separator)
      separator = ","
      buffer.append("[\(page),\(question)]")
    }
    buffer.append("],\"pieces\":\(pieceCount),\"synonyms\":[")
    separator = ""
    for words in strings.synonyms {
      buffer.append(separator)
      separator = ","
      write(words, to: &buffer)
    }
    buffer.append("],\"fillers\":")
    write(strings.fillers, to: &buffer)
    buffer.append("}\n")
  }

  private func write(_ page: PageQuestions, piece: Int, to buffer: inout ByteBuffer) {
    buffer.append("{\"title\":")
    buffer.appendJSON(page.title)
    if let category = page.category {
      buffer.append(",\"category\":")
      buffer.appendJSON(category)
    }
    buffer.append(",\"url\":")
    buffer.appendJSON(relative(page.path))
    buffer.append(",\"piece\":\(piece),\"questions\":[")
    var separator: StaticString = ""
    func write(_ text: String, _ names: [String]) {
      buffer.append(separator)
      separator = ","
      guard !names.isEmpty else { return buffer.appendJSON(text) }
      buffer.append("[")
      buffer.appendJSON(text)
      buffer.append(",")
      buffer.appendJSON(names.joined(separator: ", "))
      buffer.append("]")
    }
    if let introduction = page.introduction { write("", introduction.names) }
    for question in page.questions { write(question.text, question.names) }
    buffer.append("]}")
  }

  private func write(_ contact: SearchContact, to buffer: inout ByteBuffer) {
    buffer.append(",\"contact\":{\"title\":")
    buffer.appendJSON(contact.title)
    buffer.append(",\"url\":")
    buffer.appendJSON(relative(contact.path))
    buffer.append(",\"names\":")
    buffer.appendJSON(contact.names)
    buffer.append(",\"text\":")
    buffer.appendJSON(contact.text)
    buffer.append("}")
  }

  private func write(_ words: [String], to buffer: inout ByteBuffer) {
    buffer.append("[")
    var separator: StaticString = ""
    for word in words {
      buffer.append(separator)
      separator = ","
      buffer.appendJSON(word)
    }
    buffer.append("]")
  }

  private func relative(_ path: String) -> String { String(path.dropFirst(home.count)) }
}
