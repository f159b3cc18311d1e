import CommonMark

/// Walks the tree of one page's body: collects its outline and every mistake that shows in it.
///
/// Nothing in it changes, so that a walk needn't hold on to each part it asks.
struct BodyChecker {
  let file: PageFile
  /// `nil` if it is of no use.
  let header: PageHeader?
  let source: SourceTree
  let names: SiteNames
  let keys: PageKeys
  /// Lines of front matter above the body.
  let lineOffset: Int
  /// `nil` unless facts are looked for.
  let factIndex: FactIndex?
  /// Of the languages that shapes are compared in; empty if none is.
  let tags: Set<String>

  /// What walks find of the page's parts: of the introduction, then of the questions in order.
  struct FoundParts {
    /// Empty on a translated page.
    fileprivate var hashes: [ContentHash] = []
    /// Empty unless shapes are compared.
    fileprivate var shapes: [PartShape] = []
    /// Empty but in a check; up to the part that the walk is in.
    fileprivate var facts: [FactUses] = []
  }

  /// What a walk finds besides mistakes.
  private struct Findings {
    var outline: PageOutline
    var parts: FoundParts
  }

  /// Looks at a tree, in which holes take the place of sections, and headings lose their marks.
  func outline(
    of document: borrowing Document, _ body: UnsafeBufferPointer<UInt8>,
    _ diagnostics: inout [Diagnostic]
  ) -> PageOutline {
    var findings = Findings(outline: PageOutline(), parts: parts(of: document.root))
    let allowsRawHTML = source.configuration.allowsRawHTML
    if let start = UnitHasher.intro(of: document.root, allowsRawHTML: allowsRawHTML) {
      findings.outline.introduction.location = location(start)
      findings.outline.introduction.hash = findings.parts.hash(of: 0)
    }
    var headings = FoundHeadings()
    check(document.root, &findings, &headings, &diagnostics)
    add(headings, findings.parts, to: &findings.outline)
    checkReferences(in: body, document.root, &diagnostics)
    checkFactSize(in: document.root, bodySize: body.count, &diagnostics)
    return findings.outline
  }

  /// What is there to translate; looked for before checking takes marks and sections out.
  private func parts(of root: Node) -> FoundParts {
    var parts = FoundParts()
    // Translations are compared with the source's hashes, and need none of their own.
    if file.language == source.configuration.source.language {
      var hasher = UnitHasher(
        path: file.path, allowsRawHTML: source.configuration.allowsRawHTML)
      parts.hashes = hasher.hashes(of: root)
    }
    if !tags.isEmpty {
      var reader = ShapeReader(
        identity: LinkIdentity(file: file, tags: tags), names: names, location: location)
      parts.shapes = reader.shapes(of: root)
    }
    if factIndex != nil || !tags.isEmpty { parts.facts = [FactUses()] }
    return parts
  }

  /// Each section is a whole template's output, so that a small text could make a huge page.
  private static let sectionLimit = 100

  /// Ends early where a page has errors in plenty: looking for hints takes time.
  private func check(
    _ root: Node, _ findings: inout Findings, _ headings: inout FoundHeadings,
    _ diagnostics: inout [Diagnostic]
  ) {
    var next = SiteNames.plenty
    for node in root.descendants {
      if node.kind == .heading {
        check(heading: node, &headings, &diagnostics)
        if !findings.parts.facts.isEmpty, node.beginsQuestion {
          findings.parts.facts.append(FactUses())
        }
      } else {
        checkOne(node, &findings, &diagnostics)
      }
      guard diagnostics.count >= next else { continue }
      if diagnostics.hasErrors { return }
      // Twice as many each time keeps this linear where all are warnings.
      next = 2 * diagnostics.count
    }
  }

  private func checkOne(
    _ node: Node, _ findings: inout Findings, _ diagnostics: inout [Diagnostic]
  ) {
    switch node.kind {
    case .text:
      checkFacts(in: node, &diagnostics)
      if let factIndex { collectFacts(of: node, factIndex, &findings) }
    case .link:
      checkLink(node, &findings.outline, &diagnostics)
      if factIndex != nil { collectFacts(ofLink: node, &findings) }
    case .image: checkImage(node, &findings.outline, &diagnostics)
    case .paragraph:
      if let placeholder = Placeholder(sectionIn: node, names: names) {
        take(placeholder, at: node, &findings.outline, &diagnostics)
      } else if HeadingMark.isMissingSpace(in: node) {
        diagnostics.append(missingSpace(node))
      }
    case .htmlBlock, .htmlInline:
      if !source.configuration.allowsRawHTML { diagnostics.append(rawHTML(node)) }
    default: break
    }
  }

  /// Makes a hole of a section that stands in the text.
  private func take(
    _ placeholder: Placeholder, at node: Node, _ outline: inout PageOutline,
    _ diagnostics: inout [Diagnostic]
  ) {
    let request = SectionRequest(
      SectionKind(placeholder.name), argument: placeholder.argument, location: location(node))
    node.replaceWithRawBlock(BodyHole.mark(outline.sections.count))
    outline.sections.append(request)
    if outline.sections.count == Self.sectionLimit + 1 {
      let words = "more than \(Self.sectionLimit) sections stand in the text"
      diagnostics.append(Diagnostic(error: "markdown.limit", at: request.location, words))
    }
    diagnostics += inlineProblems(of: request)
  }

  private func inlineProblems(of request: SectionRequest) -> [Diagnostic] {
    guard request.kind == .faq else { return names.problems(of: request) }
    return [
      Diagnostic(
        error: "section.inline", at: request.location,
        "the section 'faq' can't stand within the questions it shows")
    ]
  }

  private func checkFacts(in text: Node, _ diagnostics: inout [Diagnostic]) {
    guard text.hasInLiteral(UInt8(ascii: "{")) else { return }
    for (offset, problem) in text.withLiteral({ names.problems(in: $0) }) {
      var location = location(text)
      location.column += offset
      diagnostics.append(problem.diagnostic(at: location))
    }
  }

  private func collectFacts(of text: Node, _ index: FactIndex, _ findings: inout Findings) {
    let place = location(text)
    let part = findings.parts.facts.count - 1
    text.withLiteral { findings.parts.facts[part].collect($0, at: place, index) }
  }

  private func collectFacts(ofLink link: Node, _ findings: inout Findings) {
    let address = link.destination ?? ""
    guard Placeholder.mayStand(in: address) else { return }
    let place = location(link)
    let part = findings.parts.facts.count - 1
    address.withBytes { findings.parts.facts[part].collect(usesIn: $0, at: place) }
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

extension BodyChecker.FoundParts {
  /// Of a part, 0 the introduction; `nil` if it wasn't looked for.
  func hash(of part: Int) -> ContentHash? { hashes.isEmpty ? nil : hashes[part] }

  func details(of part: Int) -> PartDetails? {
    guard part < facts.count else { return nil }
    return PartDetails(facts: facts[part], shape: shapes.isEmpty ? nil : shapes[part])
  }
}

extension Substring {
  /// At most 60 characters, without spaces at the ends.
  fileprivate var trimmedForMessage: String {
    let text = drop { $0 == " " || $0 == "\t" }
    return text.count > 60 ? text.prefix(60) + "…" : String(text)
  }
}
