import Text
import YAML

/// The beginning of a translation: a draft with the original's text in the place of its own, and the
/// ids of its questions written down.
struct PageStub {
  private let page: ParsedPage
  private let yaml: ArraySlice<UInt8>
  private let source: PartSource
  private let parser: PageParser

  /// - Parameters:
  ///   - bytes: The original.
  ///   - page: What was parsed of it.
  ///   - parser: The site's.
  init?(_ bytes: [UInt8], of page: ParsedPage, parser: PageParser) {
    let raw = PageText.Raw(bytes: bytes, hash: ContentHash(of: bytes))
    guard let text = PageText.prepare(raw, of: page.file.path).value,
      let source = PartSource(bytes, of: page.file, parser: parser)
    else { return nil }
    self.page = page
    yaml = text.yaml
    self.source = source
    self.parser = parser
  }

  /// The draft's text.
  ///
  /// - Throws: ``UsageFailure`` if the draft would have an error, as where the page is as long as
  ///   pages may be.
  func text() throws(UsageFailure) -> String {
    let ids = page.outline.questions.map(\.id)
    let text = "---\n" + head + "draft: true\n---\n" + introduction + questions
    let bytes = Array(text.utf8)
    let draft = parser.parse(.init(bytes: bytes, hash: ContentHash(of: bytes)), of: page.file)
    let written = draft.page?.outline.questions ?? []
    let error = draft.diagnostics.first { $0.severity == .error }?.message
    let size = bytes.count > PageText.sizeLimit ? "it is longer than pages may be" : nil
    if let problem = size ?? error {
      throw UsageFailure(
        description: "no draft can be made of \(page.file.path), for it would have an error: "
          + problem)
    }
    guard written.map(\.id) == ids, written.allSatisfy(\.heading.isExplicit) else {
      let first = page.outline.questions.first { !$0.heading.isExplicit }
      throw UsageFailure(
        description: "\(first?.location ?? page.header.location): no draft can be made of this "
          + "page with certainty; give each of its questions an id, such as {#how-long}")
    }
    return text
  }

  /// The keys that a translation has too; its slug is its own.
  private static let keys: Set<String> = ["title", "description", "sections", "extra"]

  /// The lines of the original's keys, or its title and description alone if the keys don't stand
  /// on lines of their own.
  private var head: String {
    if let lines = ownLines, hasHeader(lines) { return lines }
    let description = page.header.description.map { "description: \(Self.quoted($0))\n" } ?? ""
    return "title: \(Self.quoted(page.header.title))\n" + description
  }

  private var ownLines: String? {
    let lines = String(decoding: yaml, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard let entries = try? YAMLParser(limits: .frontMatter).parse(Array(yaml))?.mapping,
      entries.allSatisfy({ $0.keyPosition.column == 1 })
    else { return nil }
    let ends = entries.dropFirst().map { $0.keyPosition.line - 1 } + [lines.count]
    return zip(entries, ends).filter { Self.keys.contains($0.0.key) }.map { entry, end in
      var some = lines[(entry.keyPosition.line - 1)..<max(end, entry.keyPosition.line)]
      // Comments between two keys are the next one's.
      while let last = some.last, last.isEmpty || last.hasPrefix("#") { some.removeLast() }
      return some.joined(separator: "\n") + "\n"
    }.joined()
  }

  /// Whether the lines say what the original's head says.
  private func hasHeader(_ lines: String) -> Bool {
    let entries = (try? YAMLParser(limits: .frontMatter).parse(Array(lines.utf8)))?.mapping ?? []
    func text(_ key: String) -> String? { entries.first { $0.key == key }?.value.string }
    return text("title") == page.header.title && text("description") == page.header.description
  }

  private var introduction: String {
    source.text(of: .intro).map { "\n\($0)\n" } ?? ""
  }

  private var questions: String { page.outline.questions.map(text).joined() }

  /// The question as it is in the source, with the id that links to it have.
  private func text(of question: Question) -> String {
    let lines = (source.text(of: .question(question.id)) ?? "")
      .split(separator: "\n", omittingEmptySubsequences: false)
    // Such a heading may go over lines, up to the one that underlines it.
    let isUnderlined = lines.first?.drop { $0 == " " }.utf8.first != UInt8(ascii: "#")
    let heading =
      isUnderlined ? lines.prefix { $0.contains { !"- ".contains($0) } } : lines.prefix(1)
    let answer = lines.dropFirst(heading.count + (isUnderlined ? 1 : 0)).map { $0 + "\n" }.joined()
    let words =
      isUnderlined
      ? heading.map(HeadingLine.withoutBreak).joined(separator: " ")
      : HeadingLine.withoutMarks(String(heading.first ?? ""))
    return "\n## \(HeadingLine.withoutID(words)) {#\(question.id)}\n" + answer
  }

  /// A YAML text in double quotes.
  static func quoted(_ text: String) -> String {
    let signs = text.unicodeScalars.map { scalar -> String in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        // YAML has all escapes of JSON.
        String(
          String(decoding: JSON.text(String(scalar)).bytes, as: UTF8.self).dropFirst().dropLast())
      default: "\"\\".unicodeScalars.contains(scalar) ? "\\\(scalar)" : String(scalar)
      }
    }
    return "\"\(signs.joined())\""
  }
}
