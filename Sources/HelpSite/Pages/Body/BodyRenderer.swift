import CommonMark
import Mustache
import Text

/// Makes of a page's body what readers see, in its tree, and lets cmark render it.
///
/// The page was checked when it was parsed: names are known, addresses allowed.
struct BodyRenderer {
  let source: SourceTree
  let file: PageFile
  /// The facts as the text's language writes them, with the values of its reader's market.
  let facts: FactTexts
  private let headings: [Heading]
  let typography: Typography
  let allowsRawHTML: Bool

  /// - Parameters:
  ///   - source: The site's data.
  ///   - file: The page.
  ///   - outline: What checking found in the page.
  ///   - facts: Those of the reader; `nil`: of the readers of the page's own language.
  init(source: SourceTree, file: PageFile, outline: PageOutline, facts: FactTexts? = nil) {
    self.source = source
    self.file = file
    self.facts = facts ?? source.facts[file.language]!
    headings = outline.headings
    typography = source.settings(of: file.language)!.typography
    allowsRawHTML = source.configuration.allowsRawHTML
  }

  /// Renders a body, which ends with it.
  func render(_ body: consuming PreparedBody) -> UnresolvedBody {
    let holes = edit(body)
    let questions = zip(body.headings, headings).filter(\.0.isQuestion)
    var buffer = ByteBuffer(capacity: 1 << 14)
    let intro = write(body.root.firstChild, upTo: questions.first?.0.node, to: &buffer)
    let parts = questions.enumerated().map { index, question in
      let (heading, outline) = question
      let start = buffer.count
      heading.node.withInnerHTML(unsafe: allowsRawHTML) { buffer.append($0) }
      let title = start..<buffer.count
      let next = index + 1 < questions.count ? questions[index + 1].0.node : nil
      let answer = write(heading.node.next, upTo: next, to: &buffer)
      return UnresolvedQuestion(
        id: outline.id, text: heading.node.plainText, title: title, answer: answer.html,
        plainAnswer: answer.text)
    }
    return UnresolvedBody(
      bytes: buffer.withBytes { Array($0) },
      parts: .init(holes: holes, intro: intro.html, plainIntro: intro.text, questions: parts))
  }

  /// Makes the tree what readers shall see, and gives the holes that are in it besides sections.
  private func edit(_ body: borrowing PreparedBody) -> [BodyHole] {
    var holes = Holes(sections: body.sections.count)
    var typesetter = TreeTypesetter(typography)
    // The paragraphs that raw HTML was taken out of.
    var thinned: [Node] = []
    // How deep the image stands whose elements the walk passes over: they go with it.
    var image = Int.max
    for element in body.elements where element.depth <= image {
      image = .max
      typesetter.visit(element.node)
      switch element.kind {
      case .text: fillInFacts(of: element.node)
      case .link(let number): resolve(body.links[number], at: element.node, &holes)
      case .htmlBlock, .htmlInline:
        if let paragraph = resolve(html: element.node, &holes), thinned.last != paragraph {
          thinned.append(paragraph)
        }
      case .image(let number):
        resolve(image: body.links[number], at: element.node)
        image = element.depth
      default: break
      }
    }
    removeEmpty(thinned)
    typesetter.finish(body.root)
    for (heading, outline) in zip(body.headings, headings) where !heading.isQuestion {
      mark(heading, id: outline.id.text, &holes)
    }
    return holes.list
  }

  /// Lets the site give a heading its id, for it may be taken where the body is shown.
  private func mark(_ heading: PreparedBody.Heading, id: String, _ holes: inout Holes) {
    let level = max(2, heading.level)
    heading.node.wrapRaw(
      onEnter: Array("<h\(level)".utf8) + holes.mark(.id(id)) + Array(">".utf8),
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

extension BodyRenderer {
  /// The holes of a body that are no sections; these come before them.
  struct Holes {
    private let sections: Int
    private(set) var list: [BodyHole] = []

    init(sections: Int) { self.sections = sections }

    /// Adds a hole, and gives the mark that stands for it.
    mutating func mark(_ hole: BodyHole) -> [UInt8] {
      defer { list.append(hole) }
      return BodyHole.mark(sections + list.count)
    }
  }
}
