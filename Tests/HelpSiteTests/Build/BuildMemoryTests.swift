import Languages
import TestSupport
import Testing
import Text
import YAML

@testable import HelpSite

@Suite struct BuildMemoryTests {
  private static let inputs = ContentHash(of: Array("inputs".utf8))
  private static let file = PageFile(path: "content/en/a.md", language: Language("en")!)
  private static let output = BuildMemory.Output(
    fingerprint: ContentHash(of: [1]), hash: ContentHash(of: [2]))

  /// A page of which everything is there that there can be.
  private static func page(_ path: SourcePath) -> ParsedPage {
    let place = SourceLocation(file: path, line: 7, column: 3)
    func heading(_ id: QuestionID) -> Heading {
      Heading(id: id, isExplicit: true, location: place)
    }
    let list = YAMLNode.Content.sequence([
      YAMLNode(
        position: TextPosition(line: 1, column: 1),
        content: .scalar(.init(text: "v", isPlain: true)))
    ])
    let value = YAMLNode(position: TextPosition(line: 2, column: 300), content: list)
    let section = SectionRequest(.own("own"), value: value, location: place)
    let header = PageHeader(
      title: "Title", description: "Words", slug: "s", sections: [section], isDraft: true,
      isUnlisted: true, isNoindex: true, layout: "plain",
      image: NamedAsset(path: "g.png", location: place),
      review: .init(date: CalendarDate("2027-03-01")!, owner: "desk", location: place),
      extra: value, location: place, descriptionLocation: place, risk: .money,
      risks: [QuestionRisk(id: "問い", risk: .legal, location: place)], icon: .key,
      order: 7, related: [.init(key: "r", id: "s", location: place)])
    var outline = PageOutline(
      introduction: Introduction(
        location: place, risk: .money, hash: ContentHash(of: [5]),
        wording: Wording(hash: ContentHash(of: [7]), kind: .few), subheadings: [heading("i")]),
      questions: [
        Question(
          heading: heading("問い"), risk: .legal, hash: ContentHash(of: [6]),
          wording: Wording(hash: ContentHash(of: [8]), kind: .empty), details: nil,
          subheadings: [heading("h")], text: "Text")
      ],
      pageLinks: [
        .init(language: Language("it"), key: "b", fragment: "x", location: place)
      ],
      siteLinks: [.init(address: "/y", isShown: true, location: place)],
      sections: [section], hasFacts: true, hasRemoteImages: true)
    outline.htmlIDs = [QuestionID("k")]
    return ParsedPage(file: file, header: header, outline: outline, hash: ContentHash(of: [3]))
  }

  private static let warning = Diagnostic(
    warning: "w", at: SourceLocation(file: file.path, line: 9, column: 1), "m", hint: "h")

  private static var bytes: [UInt8] {
    let page = page(file.path)
    let record = PageRecord.encode(page, warnings: [warning])
    return BuildMemory.encode(
      inputs: inputs, pages: [(file.path, page.hash, record[...])],
      outputs: [(OutputPath("en/a/index.html"), output)])
  }

  @Test func `a page comes back as it was, with its warnings`() throws {
    let memory = try #require(BuildMemory(Self.bytes, inputs: Self.inputs))
    let known = try #require(memory.page(Self.file, hash: ContentHash(of: [3])))
    let page = try #require(known.page)
    #expect(text(of: page) == text(of: Self.page(Self.file.path)))
    #expect(known.diagnostics == [Self.warning])
    #expect(memory.output(OutputPath("en/a/index.html")) == Self.output)
  }

  /// What is new in a page has to be in the page above, so that the test above looks at it.
  @Test func `nothing of the page that comes back is missing, but what isn't remembered`() {
    #expect(
      emptyFields(of: Self.page(Self.file.path)) == [
        "body", "manyIDs", "outline.introduction.details", "outline.questions.details",
        "header.extra.content.content.hasComment",
        "header.sections.value.content.content.hasComment",
        "outline.sections.value.content.content.hasComment",
      ])
  }

  private func text(of page: ParsedPage) -> String {
    var text = ""
    dump(page, to: &text)
    return text
  }

  /// The fields that are `nil`, `false` or without elements, at any depth.
  private func emptyFields(of value: Any) -> Set<String> {
    let mirror = Mirror(reflecting: value)
    let isEmpty =
      [.optional, .collection, .dictionary, .set].contains(mirror.displayStyle)
      && mirror.children.isEmpty
    if isEmpty || value as? Bool == false { return [""] }
    let isNamed = mirror.displayStyle == .struct || mirror.displayStyle == .class
    return mirror.children.reduce(into: []) { fields, child in
      for field in emptyFields(of: child.value) {
        let names = [isNamed ? child.label ?? "" : "", field]
        fields.insert(names.filter { !$0.isEmpty }.joined(separator: "."))
      }
    }
  }

  @Test func `a page with other bytes isn't known`() throws {
    let memory = try #require(BuildMemory(Self.bytes, inputs: Self.inputs))
    #expect(memory.page(Self.file, hash: ContentHash(of: [4])) == nil)
  }

  @Test func `the memory of other inputs or another program isn't believed`() {
    #expect(BuildMemory(Self.bytes, inputs: ContentHash(of: [9])) == nil)
  }

  @Test func `a memory with any byte changed isn't believed`() {
    for index in Self.bytes.indices {
      var damaged = Self.bytes
      damaged[index] ^= 0x41
      #expect(BuildMemory(damaged, inputs: Self.inputs) == nil, "byte \(index)")
    }
  }

  @Test func `a memory that was cut isn't believed`() {
    for length in 0..<Self.bytes.count {
      #expect(BuildMemory(Array(Self.bytes.prefix(length)), inputs: Self.inputs) == nil)
    }
  }

  @Test func `records of any bytes end without a crash`() {
    var random = Xorshift()
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      bytes.withUnsafeBufferPointer { buffer in
        var reader = RecordReader(buffer)
        _ = try? PageRecord.decode(&reader, of: Self.file, hash: ContentHash(of: bytes))
        #expect(reader.offset <= bytes.count)
      }
    }
  }
}
