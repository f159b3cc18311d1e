import CommonMark

/// Walks the tree of one page's body: collects its outline and every mistake that shows in it.
struct BodyChecker {
  let file: PageFile
  let source: SourceTree
  let names: SiteNames
  let keys: PageKeys
  /// Lines of front matter above the body.
  let lineOffset: Int
  /// `nil` unless facts are looked for.
  let factIndex: FactIndex?
  /// Of the languages that shapes are compared in; empty if none is.
  let tags: Set<String>
  private(set) var facts = FactUses()
  private(set) var shape: PageShape?
  /// The number of the question that the walk is in, from 0.
  private var question: Int?

  init(
    file: PageFile, source: SourceTree, names: SiteNames, keys: PageKeys, lineOffset: Int,
    factIndex: FactIndex?, tags: Set<String> = []
  ) {
    self.file = file
    self.source = source
    self.names = names
    self.keys = keys
    self.lineOffset = lineOffset
    self.factIndex = factIndex
    self.tags = tags
  }

  /// The outline of a tree, in which holes take the place of sections, and headings lose their marks.
  mutating func outline(
    of document: borrowing Document, _ body: UnsafeBufferPointer<UInt8>,
    _ diagnostics: inout [Diagnostic]
  ) -> PageOutline {
    var outline = self.outline(ofParts: document.root)
    if !tags.isEmpty {
      var reader = ShapeReader(
        identity: LinkIdentity(file: file, tags: tags), names: names, location: location)
      shape = reader.shape(of: document.root)
    }
    var headings = FoundHeadings()
    check(document.root, &outline, &headings, &diagnostics)
    outline.headings = self.outline(of: headings, in: document.root)
    checkReferences(in: body, document.root, &diagnostics)
    checkFactSize(in: document.root, bodySize: body.count, &diagnostics)
    return outline
  }

  /// What is there to translate; looked for before checking takes marks and sections out.
  private func outline(ofParts root: Node) -> PageOutline {
    var outline = PageOutline()
    let allowsRawHTML = source.configuration.allowsRawHTML
    outline.introLocation = UnitHasher.intro(of: root, allowsRawHTML: allowsRawHTML).map(location)
    // Translations are compared with the source's hashes, and need none of their own.
    guard file.language == source.configuration.source.language else { return outline }
    var hasher = UnitHasher(path: file.path, allowsRawHTML: allowsRawHTML)
    let hashes = hasher.hashes(of: root)
    outline.introHash = hashes.intro
    outline.questionHashes = hashes.questions
    return outline
  }

  /// Each section is a whole template's output, so that a small text could make a huge page.
  private static let sectionLimit = 100

  /// Ends early where a page has errors in plenty: looking for hints takes time.
  private mutating func check(
    _ root: Node, _ outline: inout PageOutline, _ headings: inout FoundHeadings,
    _ diagnostics: inout [Diagnostic]
  ) {
    var next = SiteNames.plenty
    for node in root.descendants {
      if node.kind == .heading {
        check(heading: node, &headings, &diagnostics)
        if node.headingLevel == 2, node.parent == root { question = (question ?? -1) + 1 }
      } else {
        checkOne(node, &outline, &diagnostics)
      }
      guard diagnostics.count >= next else { continue }
      if diagnostics.hasErrors { return }
      // Twice as many each time keeps this linear where all are warnings.
      next = 2 * diagnostics.count
    }
  }

  private mutating func checkOne(
    _ node: Node, _ outline: inout PageOutline, _ diagnostics: inout [Diagnostic]
  ) {
    switch node.kind {
    case .text:
      checkFacts(in: node, &diagnostics)
      if let factIndex { collectFacts(of: node, factIndex) }
    case .link:
      checkLink(node, &outline, &diagnostics)
      if factIndex != nil { collectFacts(ofLink: node) }
    case .image: checkImage(node, &outline, &diagnostics)
    case .paragraph:
      if let placeholder = Placeholder(sectionIn: node, names: names) {
        let request = SectionRequest(
          name: placeholder.name, argument: placeholder.argument, location: location(node))
        node.replaceWithRawBlock(BodyHole.mark(outline.sections.count))
        outline.sections.append(request)
        if outline.sections.count == Self.sectionLimit + 1 {
          let words = "more than \(Self.sectionLimit) sections stand in the text"
          diagnostics.append(Diagnostic(error: "markdown.limit", at: request.location, words))
        }
        diagnostics += inlineProblems(of: request)
      } else if HeadingMark.isMissingSpace(in: node) {
        diagnostics.append(missingSpace(node))
      }
    case .htmlBlock, .htmlInline:
      if !source.configuration.allowsRawHTML { diagnostics.append(rawHTML(node)) }
    default: break
    }
  }

  private func inlineProblems(of request: SectionRequest) -> [Diagnostic] {
    guard request.name == "faq" else { return names.problems(of: request) }
    return [
      Diagnostic(
        error: "section.inline", at: request.location,
        "the section 'faq' can't stand within the questions it shows")
    ]
  }

  private func checkFacts(in text: Node, _ diagnostics: inout [Diagnostic]) {
    guard text.withLiteral({ $0.firstIndex(ofByte: UInt8(ascii: "{")) }) != nil else { return }
    for (offset, problem) in text.withLiteral({ names.problems(in: $0) }) {
      var location = location(text)
      location.column += offset
      diagnostics.append(problem.diagnostic(at: location))
    }
  }

  private mutating func collectFacts(of text: Node, _ index: FactIndex) {
    let place = location(text)
    text.withLiteral { facts.collect($0, question: question, at: place, index) }
  }

  private mutating func collectFacts(ofLink link: Node) {
    var address = link.destination ?? ""
    guard Placeholder.mayStand(in: address) else { return }
    let place = location(link)
    address.withUTF8 { facts.collect(usesIn: $0, question: question, at: place) }
  }

  private func rawHTML(_ node: Node) -> Diagnostic {
    let html = node.literal ?? ""
    let line = html.split(separator: "\n").first.map { $0.trimmedForMessage } ?? ""
    return Diagnostic(
      warning: "markdown.raw-html", at: location(node), "raw HTML is dropped: '\(line)'",
      hint: "use Markdown, or a section of your own in templates/sections/")
  }

  /// Where a node begins; nodes that cmark doesn't place count as their parent.
  func location(_ node: Node) -> SourceLocation {
    var placed: Node? = node
    while let current = placed, current.position == nil { placed = current.parent }
    let position = placed?.position
    return SourceLocation(
      file: file.path, line: (position?.line ?? 1) + lineOffset, column: position?.column ?? 1)
  }
}

extension Substring {
  /// At most 60 characters, without spaces at the ends.
  fileprivate var trimmedForMessage: String {
    let text = drop { $0 == " " || $0 == "\t" }
    return text.count > 60 ? text.prefix(60) + "…" : String(text)
  }
}
