import Mustache
import Text

/// Writes a piece of the built-in search: the text of each answer of some pages as JSON.
///
/// `{"refunds/":[["",text],["how-long",text],…],…}`: by the page's address as the index has it, the
/// id and the text of each of its entries in the index, in their order.
struct SearchTexts {
  private var isEmpty = true

  mutating func append(_ page: SearchEntry, to buffer: inout ByteBuffer) {
    buffer.append(isEmpty ? "{" : ",")
    isEmpty = false
    buffer.append(page.bytes)
  }

  func finish(_ buffer: inout ByteBuffer) { buffer.append(isEmpty ? "{}\n" : "}\n") }

  /// One page as it stands in the piece.
  ///
  /// - Parameters:
  ///   - body: The page's texts.
  ///   - questions: The same as the index has it.
  ///   - url: Relative to the index.
  /// - Returns: JSON in UTF-8.
  static func entry(of body: PlainBody, _ questions: PageQuestions, url: Substring) -> [UInt8] {
    var buffer = ByteBuffer()
    buffer.appendJSON(String(url))
    buffer.append(":[")
    var separator: StaticString = "["
    func write(_ id: String, _ text: ArraySlice<UInt8>) {
      buffer.append(separator)
      separator = ",["
      buffer.appendJSON(id)
      buffer.append(",")
      text.withUnsafeBufferPointer { buffer.appendJSON($0) }
      buffer.append("]")
    }
    if questions.introduction != nil { write("", body.intro) }
    for question in body.questions { write(question.id.text, question.answer) }
    buffer.append("]")
    return buffer.withBytes { Array($0) }
  }
}
