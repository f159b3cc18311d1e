/// A page's body as far as the page alone tells it: HTML with holes, and the text without markup.
///
/// It is bytes, so that it can be put aside as it is. ``BodyRenderer`` makes it, ``BodyResolver``
/// fills the holes.
struct UnresolvedBody: Sendable {
  let bytes: [UInt8]

  /// The body without markup, in which there are no holes.
  var texts: PlainBody { read { parts, bytes in Self.texts(parts, bytes) } }

  /// Where a body's parts are in its bytes.
  struct Parts {
    struct Question {
      let id: String
      let text: String
      let title: Range<Int>
      let answer: Range<Int>
      let plainAnswer: Range<Int>
    }

    let holes: [BodyHole]
    let intro: Range<Int>
    let plainIntro: Range<Int>
    let questions: [Question]
  }

  func read<Result>(_ use: (Parts, UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = RecordReader(bytes)
      guard let parts = try? reader.bodyParts() else {
        preconditionFailure("a body is read as it was written")
      }
      return use(parts, bytes)
    }
  }

  static func texts(_ parts: Parts, _ bytes: UnsafeBufferPointer<UInt8>) -> PlainBody {
    PlainBody(
      intro: Array(bytes[parts.plainIntro]),
      questions: parts.questions.map {
        PlainBody.Question(id: $0.id, text: $0.text, answer: Array(bytes[$0.plainAnswer]))
      })
  }
}

extension RecordReader {
  fileprivate mutating func bodyParts() throws(Malformed) -> UnresolvedBody.Parts {
    UnresolvedBody.Parts(
      holes: try list { (reader) throws(Malformed) in try reader.hole() },
      intro: try raw(), plainIntro: try raw(),
      questions: try list { (reader) throws(Malformed) in
        UnresolvedBody.Parts.Question(
          id: try reader.text(), text: try reader.text(), title: try reader.raw(),
          answer: try reader.raw(), plainAnswer: try reader.raw())
      })
  }
}

/// The body of a page as readers see it, without markup, cut at its questions.
struct PlainBody {
  struct Question {
    let id: String
    let text: String
    let answer: [UInt8]
    /// The language in which the question is shown in the place of the page's; `nil` if in that.
    var shown: LanguageSettings?
  }

  let intro: [UInt8]
  let questions: [Question]
}
