import CommonMark
import Mustache

/// Changes the tree of one page's body in place and lets cmark render it.
///
/// The page was checked when it was parsed: names are known, addresses allowed.
struct BodyRenderer {
  let source: SourceTree
  let file: PageFile
  let names: SiteNames
  let facts: FactTexts
  private let headings: [Heading]
  private let sectionCount: Int
  private let typography: Typography
  private let allowsRawHTML: Bool

  /// - Parameters:
  ///   - source: The site's data.
  ///   - file: The page.
  ///   - outline: What checking found in the page.
  ///   - names: What the body may name in braces.
  init(source: SourceTree, file: PageFile, outline: PageOutline, names: SiteNames) {
    self.source = source
    self.file = file
    self.names = names
    facts = source.facts[file.language]!
    headings = outline.headings
    sectionCount = outline.sections.count
    typography = source.settings(of: file.language)!.typography
    allowsRawHTML = source.configuration.allowsRawHTML
  }

  /// Renders a text that was checked before.
  func render(_ body: UnsafeBufferPointer<UInt8>) -> UnresolvedBody {
    let document = Document(parsing: body, extensions: source.extensions(for: file.language))
    open(document.root)
    return render(document.root)
  }

  /// Does what checking does to a tree: takes the marks out of headings, and makes holes of sections.
  private func open(_ root: Node) {
    var sections = 0
    for node in root.descendants {
      if node.kind == .heading {
        _ = HeadingMark.take(from: node)
      } else if node.kind == .paragraph, Placeholder(sectionIn: node, names: names) != nil {
        node.replaceWithRawBlock(BodyHole.mark(sections))
        sections += 1
      }
    }
  }

  /// Renders a tree that ``BodyChecker`` looked at.
  func render(_ root: Node) -> UnresolvedBody {
    let (questions, holes) = edit(root)
    var buffer = ByteBuffer(capacity: 1 << 14)
    let intro = write(root.firstChild, upTo: questions.first?.node, to: &buffer)
    let parts = questions.enumerated().map { index, question in
      let start = buffer.count
      question.node.withInnerHTML(unsafe: allowsRawHTML) { buffer.append($0) }
      let title = start..<buffer.count
      let next = index + 1 < questions.count ? questions[index + 1].node : nil
      let answer = write(question.node.next, upTo: next, to: &buffer)
      return UnresolvedBody.Parts.Question(
        id: question.id.text, text: question.node.plainText, title: title, answer: answer.html,
        plainAnswer: answer.text)
    }
    return UnresolvedBody(
      bytes: buffer.withBytes { Array($0) },
      parts: .init(holes: holes, intro: intro.html, plainIntro: intro.text, questions: parts))
  }

  /// Makes the tree what readers shall see; gives the headings of its questions, and its holes.
  private func edit(_ root: Node) -> (questions: [(node: Node, id: QuestionID)], holes: [BodyHole])
  {
    var found: [Node] = []
    found.reserveCapacity(headings.count)
    var holes: [BodyHole] = []
    var typesetter = TreeTypesetter(typography)
    for node in root.descendants {
      typesetter.visit(node)
      switch node.kind {
      case .heading: found.append(node)
      case .text: fillInFacts(of: node)
      case .link: resolveLink(node, &holes)
      case .image: resolveImage(node)
      default: break
      }
    }
    typesetter.finish(root)
    var questions: [(node: Node, id: QuestionID)] = []
    questions.reserveCapacity(headings.count)
    for (node, heading) in zip(found, headings) {
      if node.beginsQuestion {
        questions.append((node, heading.id))
      } else {
        mark(node, id: heading.id.text, &holes)
      }
    }
    return (questions, holes)
  }

  /// The mark that stands for a hole.
  func mark(_ hole: BodyHole, _ holes: inout [BodyHole]) -> [UInt8] {
    defer { holes.append(hole) }
    return BodyHole.mark(sectionCount + holes.count)
  }

  private func mark(_ heading: Node, id: String, _ holes: inout [BodyHole]) {
    let level = max(2, heading.headingLevel)
    heading.wrapRaw(
      onEnter: Array("<h\(level)".utf8) + mark(.id(id), &holes) + Array(">".utf8),
      onExit: "</h\(level)>".utf8)
  }

  /// Writes the HTML of a node and those behind it, and the same without markup.
  private func write(
    _ first: Node?, upTo end: Node?, to buffer: inout ByteBuffer
  ) -> (html: Range<Int>, text: Range<Int>) {
    let start = buffer.count
    guard let first, first != end else { return (start..<start, start..<start) }
    first.withHTML(upTo: end, unsafe: allowsRawHTML) { buffer.append($0) }
    let middle = buffer.count
    var text = PlainTextBuffer()
    var next: Node? = first
    while let node = next, node != end {
      text.append(node)
      for inner in node.descendants { text.append(inner) }
      next = node.next
    }
    text.withText { buffer.append($0) }
    return (start..<middle, middle..<buffer.count)
  }
}
