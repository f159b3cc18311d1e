import YAML

/// The beginning of a translation: a draft with the original's head and the ids of its questions.
struct PageStub {
  private let page: ParsedPage
  private let yaml: ArraySlice<UInt8>
  private let source: UnitSource

  /// - Parameters:
  ///   - bytes: The original.
  ///   - page: What was parsed of it.
  ///   - parser: The site's.
  init?(_ bytes: [UInt8], of page: ParsedPage, parser: PageParser) {
    let raw = PageText.Raw(bytes: bytes, hash: ContentHash(of: bytes))
    var diagnostics: [Diagnostic] = []
    guard let text = PageText.prepare(raw, of: page.file.path, &diagnostics),
      let source = UnitSource(bytes, of: page.file, parser: parser)
    else { return nil }
    self.page = page
    yaml = text.yaml
    self.source = source
  }

  var text: String {
    let questions = page.outline.questions.map { "\n\(heading(of: $0))\n" }
    return "---\n" + head + "draft: true\n---\n" + questions.joined()
  }

  /// The keys that a translation has too; its slug is its own.
  private static let keys: Set<String> = ["title", "description", "sections", "extra"]

  /// The lines of the original's keys, or its title and description alone if the keys don't stand
  /// on lines of their own.
  private var head: String {
    let lines = String(decoding: yaml, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard let entries = try? YAMLParser(limits: .frontMatter).parse(Array(yaml))?.mapping,
      entries.allSatisfy({ $0.keyPosition.column == 1 })
    else {
      let description = page.header.description.map { "description: \(Self.quoted($0))\n" } ?? ""
      return "title: \(Self.quoted(page.header.title))\n" + description
    }
    let ends = entries.dropFirst().map { $0.keyPosition.line - 1 } + [lines.count]
    return zip(entries, ends).filter { Self.keys.contains($0.0.key) }.map { entry, end in
      var some = lines[(entry.keyPosition.line - 1)..<max(end, entry.keyPosition.line)]
      // Comments between two keys are the next one's.
      while let last = some.last, last.isEmpty || last.hasPrefix("#") { some.removeLast() }
      return some.joined(separator: "\n") + "\n"
    }.joined()
  }

  /// The question as it is in the source, with the id that links to it have.
  private func heading(of question: PageOutline.Heading) -> String {
    let text = source.text(of: .question(question.id)) ?? ""
    var line = text.prefix { $0 != "\n" }.drop { $0 == "#" || $0 == " " }
    while line.last == "#" || line.last == " " { line.removeLast() }
    if let mark = line.range(of: "{#"), line.hasSuffix("}") { line = line[..<mark.lowerBound] }
    while line.last == " " { line.removeLast() }
    return "## \(line) {#\(question.id)}"
  }

  /// A YAML text in double quotes, which JSON's are as well.
  static func quoted(_ text: String) -> String {
    String(decoding: JSON.text(text).bytes, as: UTF8.self)
  }
}

extension Substring {
  fileprivate func range(of mark: String) -> Range<Index>? { ranges(of: mark).last }
}
