import CommonMark
import Text

/// Looks through one page's body: collects its outline and every mistake that shows in it.
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
  /// `nil` unless terms are looked for.
  let termIndex: TermIndex?
  /// The tags of the languages that shapes are compared in; empty if none is.
  let tags: Set<String>
  /// Whether the page is looked at by a check, and by commands that begin with one.
  var isCheck = false

  /// What is found in the page's parts: in the introduction, then in the questions in order.
  struct FoundParts {
    /// Empty on a translated page.
    fileprivate var hashes: [ContentHash] = []
    /// Empty if the site has one language.
    fileprivate var wordings: [Wording] = []
    /// Empty unless shapes are compared.
    fileprivate var shapes: [PartShape] = []
    /// Empty but in a check.
    fileprivate var facts: [FactUses] = []
    /// Empty but in a check of a site with a glossary.
    fileprivate var terms: [PartTerms] = []
  }

  /// What is found on the way through the body.
  struct Findings {
    var outline = PageOutline()
    var ids = WrittenIDs(minimumCapacity: 16)
    /// How many elements of raw HTML are open, by name.
    var openElements: [String: Int] = [:]
    fileprivate var parts: FoundParts
    var diagnostics: [Diagnostic] = []
  }

  /// - Parameters:
  ///   - body: The page's body.
  ///   - text: What it was parsed from.
  /// - Returns: What the page is made of.
  func outline(
    of body: borrowing PreparedBody, _ text: UnsafeBufferPointer<UInt8>
  ) -> Diagnosed<PageOutline> {
    var findings = Findings(parts: parts(of: body))
    let allowsRawHTML = source.configuration.allowsRawHTML
    if let start = body.introduction(allowsRawHTML: allowsRawHTML) {
      findings.outline.introduction.location = location(start.node)
      findings.outline.introduction.hash = findings.parts.hash(of: 0)
    }
    check(body, &findings)
    add(body.headings, findings.ids, findings.parts, to: &findings.outline)
    checkAnswers(of: body, &findings)
    checkReferences(in: text, body, &findings)
    checkLookalikes(in: text, body, &findings)
    checkFactSize(in: body, bodySize: text.count, &findings)
    return Diagnosed(findings.outline, findings.diagnostics)
  }

  /// What is there to translate.
  private func parts(of body: borrowing PreparedBody) -> FoundParts {
    var parts = FoundParts()
    // Translations are compared with the source's hashes. Their own tell the ledger of days whether
    // it knows them; it may begin with a check.
    if file.language == source.configuration.source.language || source.days != nil
      || isCheck
    {
      var hasher = PartHasher(allowsRawHTML: source.configuration.allowsRawHTML)
      parts.hashes = hasher.hashes(of: body)
    }
    if source.configuration.languages.count > 1 {
      var reader = WordingReader(allowsRawHTML: source.configuration.allowsRawHTML)
      parts.wordings = reader.wordings(of: body)
    }
    if !tags.isEmpty {
      let identity = LinkIdentity(file: file, tags: tags)
      parts.shapes = ShapeReader(identity: identity, location: location).shapes(of: body)
    }
    if let termIndex {
      parts.terms = TermReader(index: termIndex, location: location).terms(of: body)
    }
    if isCheck || factIndex != nil {
      parts.facts = [FactUses](repeating: FactUses(), count: body.parts.count)
    }
    return parts
  }

  /// Each section is a whole template's output, so that a small text could make a huge page.
  private static let sectionLimit = 100

  /// Ends early where a page has errors in plenty: looking for hints takes time.
  private func check(_ body: borrowing PreparedBody, _ findings: inout Findings) {
    var next = FactNames.plenty
    var part = 0
    for element in body.elements {
      if case .heading(let number) = element.kind {
        check(heading: body.headings[number], in: body, &findings)
        if body.headings[number].isQuestion { part += 1 }
      } else {
        check(element, in: body, &findings)
        if !findings.parts.facts.isEmpty {
          collectFacts(of: element, in: body, &findings.parts.facts[part])
        }
      }
      guard findings.diagnostics.count >= next else { continue }
      if findings.diagnostics.hasErrors { return }
      // Twice as many each time keeps this linear where all are warnings.
      next = 2 * findings.diagnostics.count
    }
  }

  private func check(
    _ element: BodyElement, in body: borrowing PreparedBody, _ findings: inout Findings
  ) {
    let node = element.node
    switch element.kind {
    case .text: checkFacts(in: node, &findings)
    case .link(let number): check(link: body.links[number], in: body, &findings)
    case .image(let number): check(image: body.links[number], in: body, &findings)
    case .section(let number): add(body.sections[number], at: node, &findings)
    case .paragraph:
      if HeadingMark.isMissingSpace(in: node) { findings.diagnostics.append(missingSpace(node)) }
    case .htmlBlock, .htmlInline:
      if source.configuration.allowsRawHTML { checkFacts(inHTML: node, &findings) }
      check(html: node, &findings)
    default: break
    }
  }

  private func add(_ placeholder: Placeholder, at node: Node, _ findings: inout Findings) {
    let request = SectionRequest(
      SectionKind(placeholder.name), argument: placeholder.argument, location: location(node))
    findings.outline.sections.append(request)
    if findings.outline.sections.count == Self.sectionLimit + 1 {
      let words = "more than \(Self.sectionLimit) sections stand in the text"
      findings.diagnostics.append(
        Diagnostic(error: "markdown.limit", at: request.location, words))
    }
    findings.diagnostics += inlineProblems(of: request)
  }

  private func inlineProblems(of request: SectionRequest) -> [Diagnostic] {
    guard request.kind == .faq else { return names.problems(of: request) }
    return [
      Diagnostic(
        error: "section.inline", at: request.location,
        "the section 'faq' can't stand within the questions it shows")
    ]
  }

  /// The place where a node begins; nodes that cmark doesn't place count as their parent.
  func location(_ node: Node) -> SourceLocation {
    var placed: Node? = node
    while let current = placed, current.position == nil { placed = current.parent }
    let position = placed?.position
    return SourceLocation(
      file: file.path, line: (position?.line ?? 1) + lineOffset, column: position?.column ?? 1)
  }
}

extension BodyChecker.FoundParts {
  /// The hash of a part, 0 the introduction; `nil` if it wasn't looked for.
  func hash(of part: Int) -> ContentHash? { hashes.isEmpty ? nil : hashes[part] }

  func wording(of part: Int) -> Wording? { wordings.isEmpty ? nil : wordings[part] }

  func details(of part: Int) -> PartDetails? {
    guard !facts.isEmpty else { return nil }
    return PartDetails(
      facts: facts[part], shape: shapes.isEmpty ? nil : shapes[part],
      terms: terms.isEmpty ? nil : terms[part])
  }
}
