import Mustache
import Text

/// Writes what the built-in search of a language loads: titles, questions and answers as JSON
/// ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)), addresses relative to the file.
///
/// `{"pages":[{"title":…,"url":…,"questions":[[id,question,answer],…]},…],"synonyms":[[…],…]}`.
/// The text before a page's first question is an entry without id, whose question is the title.
struct SearchIndex {
  private var isEmpty = true

  mutating func append(_ page: SearchEntry, to buffer: inout ByteBuffer) {
    buffer.append(isEmpty ? "{\"pages\":[" : ",")
    isEmpty = false
    buffer.append(page.bytes)
  }

  /// One page as it stands in the index.
  ///
  /// - Parameters:
  ///   - body: The page's texts.
  ///   - title: The page's.
  ///   - url: Relative to the index.
  /// - Returns: JSON in UTF-8.
  static func entry(of body: PlainBody, title: String, url: Substring) -> [UInt8] {
    var buffer = ByteBuffer()
    buffer.append("{\"title\":")
    buffer.appendJSON(title)
    buffer.append(",\"url\":")
    buffer.appendJSON(String(url))
    buffer.append(",\"questions\":[")
    var separator: StaticString = ""
    if !body.intro.isEmpty || body.questions.isEmpty {
      appendEntry(id: "", title, body.intro, to: &buffer)
      separator = ","
    }
    for question in body.questions {
      buffer.append(separator)
      appendEntry(id: question.id.text, question.text, question.answer, to: &buffer)
      separator = ","
    }
    buffer.append("]}")
    return buffer.withBytes { Array($0) }
  }

  func finish(synonyms: [[String]], _ buffer: inout ByteBuffer) {
    buffer.append(isEmpty ? "{\"pages\":[],\"synonyms\":[" : "],\"synonyms\":[")
    var separator: StaticString = "["
    for words in synonyms {
      for word in words {
        buffer.append(separator)
        buffer.appendJSON(word)
        separator = ","
      }
      buffer.append("]")
      separator = ",["
    }
    buffer.append("]}\n")
  }

  private static func appendEntry(
    id: String, _ question: String, _ answer: ArraySlice<UInt8>, to buffer: inout ByteBuffer
  ) {
    buffer.append("[")
    buffer.appendJSON(id)
    buffer.append(",")
    buffer.appendJSON(question)
    buffer.append(",")
    answer.withUnsafeBufferPointer { buffer.appendJSON($0) }
    buffer.append("]")
  }
}

extension ByteBuffer {
  fileprivate mutating func appendJSON(_ text: String) {
    text.withBytes { appendJSON($0) }
  }

  /// A JSON string: UTF-8 as it is, but for what JSON needs escaped, and for `<`, so that the file
  /// holds no markup whatever takes it for a page.
  fileprivate mutating func appendJSON(_ text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var start = 0
    var index = 0
    while true {
      index = text.endOfEights(without: (0x22, 0x3C, 0x5C), orControls: true, from: index)
      let end = min(index + 8, text.count)
      while index < end, !Self.mustEscape(text[index]) { index += 1 }
      guard index < text.count else { break }
      guard index < end else { continue }
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      appendEscape(of: text[index])
      index += 1
      start = index
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(of byte: UInt8) {
    if byte == 0x22 || byte == 0x5C {
      append(UInt8(ascii: "\\"))
      append(byte)
      return
    }
    append("\\u00")
    for digit in [byte >> 4, byte & 15] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  @inline(__always)
  private static func mustEscape(_ byte: UInt8) -> Bool {
    // The bits of " and < among the lowest 64; all below 0x20 are controls.
    let bits: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x3C
    return byte < 64 ? bits >> UInt64(byte) & 1 == 1 : byte == 0x5C
  }
}
