import Languages
import Text
import YAML

/// What ``PageRecord`` has written.
extension RecordReader {
  mutating func header(_ path: SourcePath) throws(Malformed) -> PageHeader {
    PageHeader(
      title: try text(), description: try optionalText(), slug: try optionalText(),
      sections: try optional { (reader) throws(Malformed) in
        try reader.list { (reader) throws(Malformed) in try reader.section(path) }
      },
      isDraft: try flag(), isUnlisted: try flag(), isNoindex: try flag(),
      layout: try optionalText(),
      image: try optional { (reader) throws(Malformed) in
        NamedAsset(path: try reader.text(), location: try reader.location(path))
      },
      review: try optional { (reader) throws(Malformed) in try reader.review(path) },
      extra: try optional { (reader) throws(Malformed) in try reader.node(above: Self.deepestNode)
      },
      location: try location(path),
      descriptionLocation: try optional { (reader) throws(Malformed) in
        try reader.location(path)
      },
      risk: try optional { (reader) throws(Malformed) in try reader.risk() },
      risks: try list { (reader) throws(Malformed) in
        QuestionRisk(
          id: QuestionID(try reader.text()), risk: try reader.risk(),
          location: try reader.location(path))
      },
      icon: try optional { (reader) throws(Malformed) in try reader.icon() },
      order: try optional { (reader) throws(Malformed) in try reader.number() },
      related: try optional { (reader) throws(Malformed) in
        try reader.list { (reader) throws(Malformed) in
          PageReference(
            key: PageKey(try reader.text()), id: try reader.optionalText().map(QuestionID.init),
            location: try reader.location(path))
        }
      })
  }

  private mutating func icon() throws(Malformed) -> TopicIcon {
    guard let icon = TopicIcon(rawValue: try text()) else { throw Malformed() }
    return icon
  }

  mutating func introduction(
    _ path: SourcePath, _ risks: QuestionRisks
  ) throws(Malformed) -> Introduction {
    Introduction(
      location: try optional { (reader) throws(Malformed) in try reader.location(path) },
      risk: risks.ofPage, hash: try optionalHash(), wording: try wording(),
      subheadings: try headings(path))
  }

  mutating func question(
    _ path: SourcePath, _ risks: QuestionRisks
  ) throws(Malformed) -> Question {
    let heading = try heading(path)
    return Question(
      heading: heading, risk: risks[heading.id], hash: try optionalHash(), wording: try wording(),
      details: nil, subheadings: try headings(path), text: try text())
  }

  private mutating func headings(_ path: SourcePath) throws(Malformed) -> [Heading] {
    try list { (reader) throws(Malformed) in try reader.heading(path) }
  }

  private mutating func heading(_ path: SourcePath) throws(Malformed) -> Heading {
    Heading(
      id: QuestionID(try text()), isExplicit: try flag(), location: try location(path))
  }

  private mutating func optionalHash() throws(Malformed) -> ContentHash? {
    try optional { (reader) throws(Malformed) in try reader.hash() }
  }

  private mutating func wording() throws(Malformed) -> Wording? {
    try optional { (reader) throws(Malformed) in
      let hash = try reader.hash()
      guard let kind = Wording.Kind(rawValue: try reader.number()) else { throw Malformed() }
      return Wording(hash: hash, kind: kind)
    }
  }

  private mutating func risk() throws(Malformed) -> Risk {
    guard let risk = Risk(rawValue: try text()) else { throw Malformed() }
    return risk
  }

  private mutating func review(_ path: SourcePath) throws(Malformed) -> PageHeader.Review {
    guard let date = CalendarDate(try text()) else { throw Malformed() }
    return PageHeader.Review(
      date: date, owner: try optionalText(), location: try location(path))
  }

  mutating func optionalText() throws(Malformed) -> String? {
    try flag() ? try text() : nil
  }

  mutating func language() throws(Malformed) -> Language? {
    guard let tag = try optionalText() else { return nil }
    guard let language = Language(tag) else { throw Malformed() }
    return language
  }

  mutating func location(_ path: SourcePath) throws(Malformed) -> SourceLocation {
    SourceLocation(file: path, line: try number(), column: try number())
  }

  mutating func section(_ path: SourcePath) throws(Malformed) -> SectionRequest {
    SectionRequest(
      SectionKind(try text()),
      value: try optional { (reader) throws(Malformed) in try reader.node(above: Self.deepestNode)
      },
      location: try location(path))
  }

  private mutating func position() throws(Malformed) -> TextPosition {
    TextPosition(line: try number(), column: try number())
  }

  /// Front matter nests less deep; a record that was made by hand could need more stack than
  /// there is.
  private static let deepestNode = 64

  private mutating func node(above rest: Int) throws(Malformed) -> YAMLNode {
    guard rest > 0 else { throw Malformed() }
    let position = try position()
    switch try number() {
    case 0:
      return YAMLNode(
        position: position, content: .scalar(.init(text: try text(), isPlain: try flag())))
    case 1:
      let elements = try list { (reader) throws(Malformed) in try reader.node(above: rest - 1) }
      return YAMLNode(position: position, content: .sequence(elements))
    case 2:
      let entries = try list { (reader) throws(Malformed) in
        YAMLNode.Entry(
          key: try reader.text(), keyPosition: try reader.position(),
          value: try reader.node(above: rest - 1))
      }
      return YAMLNode(position: position, content: .mapping(entries))
    default: throw Malformed()
    }
  }
}
