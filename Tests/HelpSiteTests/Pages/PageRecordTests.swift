import Languages
import Testing
import Text
import YAML

@testable import HelpSite

/// Nothing of a page is lost between two builds.
///
/// Proves promise 18.
@Suite struct PageRecordTests {
  private static let file = PageFile(path: "content/it/a.md", language: Language("it")!)

  private static func place(_ line: Int, _ column: Int) -> Text.SourceLocation {
    SourceLocation(file: file.path, line: line, column: column)
  }

  private static func heading(_ id: String, line: Int) -> Heading {
    Heading(id: QuestionID(id), isExplicit: true, location: place(line, 3))
  }

  private static func section(_ name: String, line: Int) throws -> SectionRequest {
    let value = try YAMLParser().parse(Array("a: [b, {c: d}]".utf8))
    return SectionRequest(.own(name), value: value, location: place(line, 4))
  }

  /// A page on which nothing is absent, empty, false or nought: what is forgotten would be so.
  private static func page() throws -> ParsedPage {
    let header = PageHeader(
      title: "A", description: "B", slug: "c", sections: [try section("s", line: 2)], isDraft: true,
      isUnlisted: true, isNoindex: true, layout: "plain",
      image: NamedAsset(path: "g.png", location: place(15, 13)),
      review: .init(date: CalendarDate("2026-01-31")!, owner: "D", location: place(3, 5)),
      extra: try YAMLParser().parse(Array("e: f".utf8)), location: place(4, 6),
      descriptionLocation: place(5, 7), risk: .money,
      risks: [.init(id: QuestionID("q"), risk: .legal, location: place(6, 8))], icon: .key,
      order: 7, related: [.init(key: PageKey("r"), id: QuestionID("s"), location: place(6, 9))])
    let introduction = Introduction(
      location: place(7, 9), risk: .money, hash: ContentHash(of: [1]),
      wording: Wording(hash: ContentHash(of: [4]), kind: .prose),
      subheadings: [heading("i", line: 8)])
    let question = Question(
      heading: heading("q", line: 9), risk: .legal, hash: ContentHash(of: [2]),
      wording: Wording(hash: ContentHash(of: [5]), kind: .few), details: nil,
      subheadings: [heading("j", line: 10)], text: "Text")
    let link = PageOutline.PageLink(
      language: Language("ar"), key: PageKey("b"), fragment: "x", location: place(11, 10))
    var outline = PageOutline(
      introduction: introduction, questions: [question], pageLinks: [link],
      siteLinks: [.init(address: "/y", isShown: true, location: place(14, 12))],
      sections: [try section("t", line: 12)], hasFacts: true,
      hasRemoteImages: true)
    outline.htmlIDs = [QuestionID("k")]
    return ParsedPage(
      file: file, header: header, outline: outline, hash: ContentHash(of: [3]))
  }

  private static let warnings = [
    Diagnostic(warning: "a.b", at: place(13, 11), "message", hint: "hint")
  ]

  /// What is made of the rest, or looked at by a check alone.
  private static let unremembered = [
    "body", "questionIDs", "otherIDs", "hasExplicitIDs", "manyIDs", "details", "hasComment",
  ]

  /// All stored values within a value, by the names that lead to them.
  private static func fields(of value: Any, at path: String = "") -> [String: String] {
    let children = Mirror(reflecting: value).children
    guard !children.isEmpty else { return [path: "\(value)"] }
    return children.enumerated().reduce(into: [:]) { fields, child in
      let name = child.element.label ?? "\(child.offset)"
      guard !unremembered.contains(name) else { return }
      fields.merge(Self.fields(of: child.element.value, at: "\(path).\(name)")) { $1 }
    }
  }

  @Test func `a page that is remembered has every field`() throws {
    let page = try Self.page()
    let record = PageRecord.encode(page, warnings: Self.warnings)
    let decoded = try record.withUnsafeBufferPointer { bytes in
      var reader = RecordReader(bytes)
      let decoded = try PageRecord.decode(&reader, of: page.file, hash: page.hash)
      #expect(reader.isAtEnd)
      return decoded
    }
    #expect(Self.fields(of: decoded.page) == Self.fields(of: page))
    #expect(Self.fields(of: decoded.warnings) == Self.fields(of: Self.warnings))
  }

  @Test func `the page of the test has a value for each`() throws {
    let fields = Self.fields(of: try Self.page())
    #expect(fields.count > 50)
    let nothing = ["nil", "[]", "[:]", "", "false", "0"]
    #expect(fields.filter { nothing.contains($0.value) } == [:])
  }
}
