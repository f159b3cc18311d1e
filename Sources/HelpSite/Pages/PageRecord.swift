import Languages
import Text
import YAML

/// What is remembered of a page that was parsed without errors, as bytes.
enum PageRecord {
  static func encode(_ page: ParsedPage, warnings: [Diagnostic]) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(page.header)
    writer.write(page.outline.introduction.location) { $0.write($1) }
    writer.write(page.outline.introduction.hash) { $0.write($1) }
    writer.write(page.outline.introduction.wording) { $0.write($1) }
    writer.write(page.outline.introduction.subheadings) { $0.write($1) }
    writer.write(page.outline.questions) { writer, question in
      writer.write(question.heading)
      writer.write(question.hash) { $0.write($1) }
      writer.write(question.wording) { $0.write($1) }
      writer.write(question.subheadings) { $0.write($1) }
    }
    writer.write(page.outline.pageLinks) { writer, link in
      writer.write(link.language) { $0.write($1.tag) }
      writer.write(link.key) { $0.write($1.text) }
      writer.write(link.fragment) { $0.write($1) }
      writer.write(link.location)
    }
    writer.write(page.outline.siteLinks) { writer, link in
      writer.write(link.address)
      writer.write(link.isShown)
      writer.write(link.location)
    }
    writer.write(page.outline.sections) { $0.write($1) }
    writer.write(page.outline.hasFacts)
    writer.write(page.outline.hasRemoteImages)
    writer.write(page.outline.htmlIDs.map(\.text).sorted()) { $0.write($1) }
    writer.write(warnings) { writer, warning in
      writer.write(warning.id)
      writer.write(warning.location)
      writer.write(warning.message)
      writer.write(warning.hint) { $0.write($1) }
    }
    return writer.bytes
  }

  static func decode(
    _ reader: inout RecordReader, of file: PageFile, hash: ContentHash
  ) throws(RecordReader.Malformed) -> (page: ParsedPage, warnings: [Diagnostic]) {
    let path = file.path
    let header = try reader.header(path)
    var outline = PageOutline()
    let risks = QuestionRisks(of: header)
    outline.introduction = try reader.introduction(path, risks)
    outline.questions = try reader.list { (reader) throws(RecordReader.Malformed) in
      try reader.question(path, risks)
    }
    outline.pageLinks = try reader.list { (reader) throws(RecordReader.Malformed) in
      PageOutline.PageLink(
        language: try reader.language(), key: try reader.optionalText().map(PageKey.init),
        fragment: try reader.optionalText(), location: try reader.location(path))
    }
    outline.siteLinks = try reader.list { (reader) throws(RecordReader.Malformed) in
      PageOutline.SiteLink(
        address: try reader.text(), isShown: try reader.flag(), location: try reader.location(path))
    }
    outline.sections = try reader.list { (reader) throws(RecordReader.Malformed) in
      try reader.section(path)
    }
    outline.hasFacts = try reader.flag()
    outline.hasRemoteImages = try reader.flag()
    let ids = try reader.list { (reader) throws(RecordReader.Malformed) in try reader.text() }
    outline.htmlIDs = Set(ids.map(QuestionID.init))
    let warnings = try reader.list { (reader) throws(RecordReader.Malformed) in
      Diagnostic(
        warning: try reader.text(), at: try reader.location(path), try reader.text(),
        hint: try reader.optionalText())
    }
    return (ParsedPage(file: file, header: header, outline: outline, hash: hash), warnings)
  }
}

extension RecordWriter {
  fileprivate mutating func write(_ header: PageHeader) {
    write(header.title)
    write(header.description) { $0.write($1) }
    write(header.slug) { $0.write($1) }
    write(header.sections) { $0.write($1) { $0.write($1) } }
    write(header.isDraft)
    write(header.review) { writer, review in
      writer.write(review.date.description)
      writer.write(review.owner) { $0.write($1) }
      writer.write(review.location)
    }
    write(header.extra) { $0.write($1) }
    write(header.location)
    write(header.descriptionLocation) { $0.write($1) }
    write(header.risk) { $0.write($1.rawValue) }
    write(header.risks) { writer, risk in
      writer.write(risk.id.text)
      writer.write(risk.risk.rawValue)
      writer.write(risk.location)
    }
  }

  fileprivate mutating func write(_ heading: Heading) {
    write(heading.id.text)
    write(heading.isExplicit)
    write(heading.location)
  }

  fileprivate mutating func write(_ wording: Wording) {
    write(wording.hash)
    write(wording.kind.rawValue)
  }

  /// Writes a place without its file, which is the page's own.
  fileprivate mutating func write(_ location: SourceLocation) {
    write(location.line)
    write(location.column)
  }

  fileprivate mutating func write(_ section: SectionRequest) {
    write(section.kind.name)
    write(section.value) { $0.write($1) }
    write(section.location)
  }

  /// YAML's depth is limited, and so is this recursion.
  private mutating func write(_ node: YAMLNode) {
    write(node.position.line)
    write(node.position.column)
    switch node.content {
    case .scalar(let scalar):
      write(0)
      write(scalar.text)
      write(scalar.isPlain)
    case .sequence(let elements):
      write(1)
      write(elements) { $0.write($1) }
    case .mapping(let entries):
      write(2)
      write(entries) { writer, entry in
        writer.write(entry.key)
        writer.write(entry.keyPosition.line)
        writer.write(entry.keyPosition.column)
        writer.write(entry.value)
      }
    }
  }
}

extension RecordReader {
  fileprivate mutating func header(_ path: SourcePath) throws(Malformed) -> PageHeader {
    PageHeader(
      title: try text(), description: try optionalText(), slug: try optionalText(),
      sections: try optional { (reader) throws(Malformed) in
        try reader.list { (reader) throws(Malformed) in try reader.section(path) }
      },
      isDraft: try flag(),
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
      })
  }

  fileprivate mutating func introduction(
    _ path: SourcePath, _ risks: QuestionRisks
  ) throws(Malformed) -> Introduction {
    Introduction(
      location: try optional { (reader) throws(Malformed) in try reader.location(path) },
      risk: risks.ofPage, hash: try optionalHash(), wording: try wording(),
      subheadings: try headings(path))
  }

  fileprivate mutating func question(
    _ path: SourcePath, _ risks: QuestionRisks
  ) throws(Malformed) -> Question {
    let heading = try heading(path)
    return Question(
      heading: heading, risk: risks[heading.id], hash: try optionalHash(), wording: try wording(),
      details: nil, subheadings: try headings(path))
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

  fileprivate mutating func optionalText() throws(Malformed) -> String? {
    try flag() ? try text() : nil
  }

  fileprivate mutating func language() throws(Malformed) -> Language? {
    guard let tag = try optionalText() else { return nil }
    guard let language = Language(tag) else { throw Malformed() }
    return language
  }

  fileprivate mutating func location(_ path: SourcePath) throws(Malformed) -> SourceLocation {
    SourceLocation(file: path, line: try number(), column: try number())
  }

  fileprivate mutating func section(_ path: SourcePath) throws(Malformed) -> SectionRequest {
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
