import Text

/// A text without mark-up: its facts, and all else with the place of each character.
struct RunningText {
  /// A space stands for each fact.
  private(set) var scalars: [UnicodeScalar] = []
  /// The offset of each scalar, in bytes of the text.
  fileprivate var offsets: [Int] = []
  fileprivate var facts: [(name: String, offset: Int)] = []

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for case .placeholder(let fact) in Placeholder.findings(in: text) {
      add(text, start..<fact.range.lowerBound)
      scalars.append(" ")
      offsets.append(fact.range.lowerBound)
      facts.append((fact.name, fact.range.lowerBound))
      start = fact.range.upperBound
    }
    add(text, start..<text.count)
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var offset = range.lowerBound
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
  }
}

extension PartShape {
  /// Adds what a translation of the text must have too.
  ///
  /// - Parameters:
  ///   - text: One run of a paragraph, or a title.
  ///   - place: Where a byte of it stands.
  mutating func add(_ text: RunningText, place: (_ offset: Int) -> SourceLocation) {
    facts += text.facts.map {
      Placed(
        value: WrittenContent(identity: $0.name, written: $0.name), location: place($0.offset))
    }
    numbers += TypedNumber.numbers(in: text.scalars).map {
      Placed(value: $0.0, location: place(text.offsets[$0.offset]))
    }
    plainWords.add(text.scalars)
    scales.formUnion(NumberScale.wordsAlone(in: text.scalars))
    currencies += CurrencyMarks.codes(in: text.scalars).map {
      Placed(value: $0.code, location: place(text.offsets[$0.offset]))
    }
    length += ProseMeter.length(of: text.scalars)
  }
}
