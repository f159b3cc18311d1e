import Text

/// A page's body as far as the page alone tells it: HTML with holes, and the text without markup.
///
/// ``BodyRenderer`` makes it, ``BodyResolver`` fills the holes.
struct UnresolvedBody: Equatable, Sendable {
  /// One part after the other.
  let bytes: [UInt8]
  let parts: Parts

  /// The ranges of a body's parts in its bytes.
  struct Parts: Equatable, Sendable {
    let holes: [BodyHole]
    let intro: Range<Int>
    let plainIntro: Range<Int>
    let questions: [UnresolvedQuestion]
  }

  /// The body without markup, in which there are no holes.
  ///
  /// - Parameter sections: Those that stand in the page's text, in order.
  /// - Returns: The texts, each with the sections in it.
  func texts(_ sections: [SectionRequest]) -> PlainBody {
    PlainBody(
      intro: bytes[parts.plainIntro], introSections: self.sections(sections, in: parts.intro),
      questions: parts.questions.map {
        PlainQuestion(
          id: $0.id, text: $0.text, answer: bytes[$0.plainAnswer],
          sections: self.sections(sections, in: $0.answer))
      })
  }

  /// Those of the sections whose marks stand in a part of the HTML.
  private func sections(_ sections: [SectionRequest], in part: Range<Int>) -> [SectionRequest] {
    guard !sections.isEmpty else { return [] }
    return bytes[part].withUnsafeBufferPointer { html in
      var found: [SectionRequest] = []
      var start = 0
      while let mark = html.firstIndex(ofByte: BodyHole.sign, from: start),
        let end = html.firstIndex(ofByte: BodyHole.sign, from: mark + 1)
      {
        let number = BodyHole.number(html[mark + 1..<end])
        if sections.indices.contains(number) { found.append(sections[number]) }
        start = end + 1
      }
      return found
    }
  }
}

extension UnresolvedBody {
  /// How many of the page's sections stand before the first question.
  func sectionsInIntro(of count: Int) -> Int {
    var rest = bytes[parts.intro]
    var found = 0
    while let mark = rest.firstIndex(of: BodyHole.sign) {
      let digits = rest[(mark + 1)...].prefix { $0 != BodyHole.sign }
      if digits.reduce(0, { $0 * 10 + Int($1 & 15) }) < count { found += 1 }
      rest = rest[min(digits.endIndex + 1, rest.endIndex)...]
    }
    return found
  }

  /// The body as bytes to be put aside: those of the parts, where they are, and how many they are.
  var record: [UInt8] {
    var writer = RecordWriter(capacity: bytes.count + 1_024)
    bytes.withUnsafeBufferPointer { writer.append($0) }
    writer.write(parts.holes) { $0.write($1) }
    writer.write(parts.intro.count)
    writer.write(parts.plainIntro.count)
    writer.write(parts.questions) { writer, question in
      writer.write(question.id.text)
      writer.write(question.text)
      writer.write(question.title.count)
      writer.write(question.answer.count)
      writer.write(question.plainAnswer.count)
    }
    var record = writer.bytes
    withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { record.append(contentsOf: $0) }
    return record
  }

  /// Reads what ``record`` gave; `nil` if it is anything else.
  init?(record: consuming [UInt8]) {
    let end = record.count - MemoryLayout<UInt64>.size
    guard end >= 0 else { return nil }
    let count = record[end...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard count <= end else { return nil }
    let parts = record.withUnsafeBufferPointer { record -> Parts? in
      var reader = RecordReader(UnsafeBufferPointer(rebasing: record[Int(count)..<end]))
      return try? reader.bodyParts(in: Int(count))
    }
    guard let parts else { return nil }
    record.removeSubrange(Int(count)...)
    self.init(bytes: record, parts: parts)
  }
}

extension RecordReader {
  /// The parts of a body, which have so many bytes together.
  fileprivate mutating func bodyParts(in count: Int) throws(Malformed) -> UnresolvedBody.Parts {
    var end = 0
    func next(_ length: Int) throws(Malformed) -> Range<Int> {
      guard length >= 0, length <= count - end else { throw Malformed() }
      defer { end += length }
      return end..<end + length
    }
    return UnresolvedBody.Parts(
      holes: try list { (reader) throws(Malformed) in try reader.hole() },
      intro: try next(number()), plainIntro: try next(number()),
      questions: try list { (reader) throws(Malformed) in
        UnresolvedQuestion(
          id: QuestionID(try reader.text()), text: try reader.text(),
          title: try next(reader.number()),
          answer: try next(reader.number()), plainAnswer: try next(reader.number()))
      })
  }
}
