import CommonMark

/// The body of a page, made ready once for all that look at it: checks, hashes, shapes, rendering.
///
/// It owns libcmark's tree, in which headings have lost their `{#id}`, and holes stand in the place
/// of sections. Nothing else is changed until the body is rendered, which ends it.
struct PreparedBody: ~Copyable {
  private let document: Document
  /// All nodes below the document, parents before their children.
  private(set) var elements: [BodyElement] = []
  private(set) var headings: [Heading] = []
  /// The sections that stand in the text.
  private(set) var sections: [Placeholder] = []
  /// Links and images.
  private(set) var links: [BodyLink] = []

  struct Heading {
    let node: Node
    let level: Int
    /// The id that the author wrote behind it, whether it may be one or not.
    let writtenID: String?
    /// Whether a question begins here: a level-2 heading that stands in nothing else.
    let isQuestion: Bool
    /// Its place among the elements.
    let index: Int
  }

  /// Parses a text that is within all limits.
  init(
    parsing text: UnsafeBufferPointer<UInt8>, of file: PageFile, in source: SourceTree,
    names: SiteNames
  ) {
    let extensions = source.extensions(for: file.language)
    self.init(Document(parsing: text, extensions: extensions), of: file, names: names)
  }

  /// - Parameters:
  ///   - document: As it was parsed.
  ///   - file: The page.
  ///   - names: What may be named in braces.
  init(_ document: consuming Document, of file: PageFile, names: SiteNames) {
    self.document = document
    var depth = 0
    var next = root.firstChild
    while let node = next {
      var last = add(node, depth: depth, file, names)
      if let child = last.firstChild {
        depth += 1
        next = child
        continue
      }
      while depth > 0, last.next == nil, let parent = last.parent {
        last = parent
        depth -= 1
      }
      next = last.next
    }
  }

  /// The document's node; valid as long as the body is.
  var root: Node { document.root }

  /// What stands before the first question, then the questions with their answers: where they are
  /// among the elements.
  var parts: [Range<Int>] {
    let starts = [0] + headings.lazy.filter(\.isQuestion).map(\.index)
    return starts.indices.map { part in
      starts[part]..<(part + 1 < starts.count ? starts[part + 1] : elements.count)
    }
  }

  /// The elements that stand in one.
  func elements(in index: Int) -> ArraySlice<BodyElement> {
    let depth = elements[index].depth
    return elements[(index + 1)...].prefix { $0.depth > depth }
  }

  /// The first block that readers see of what stands before the first question, if there is one.
  func introduction(allowsRawHTML: Bool) -> BodyElement? {
    let index = parts[0].first { index in
      elements[index].depth == 0 && !isLeftOut(index, allowsRawHTML: allowsRawHTML)
    }
    return index.map { elements[$0] }
  }

  /// Whether nothing is shown of a block, which is raw HTML alone.
  private func isLeftOut(_ index: Int, allowsRawHTML: Bool) -> Bool {
    func isLeftOut(_ element: BodyElement) -> Bool {
      !allowsRawHTML || element.node.withLiteral { HTMLPieces.areComments($0) }
    }
    switch elements[index].kind {
    case .htmlBlock: return isLeftOut(elements[index])
    case .paragraph:
      return elements(in: index).allSatisfy {
        $0.kind == .softBreak || $0.kind == .htmlInline && isLeftOut($0)
      }
    default: return false
    }
  }
}

extension PreparedBody {
  /// Adds the next node of the walk, and gives the one that stands there then.
  private mutating func add(
    _ node: Node, depth: Int, _ file: PageFile, _ names: SiteNames
  ) -> Node {
    if node.kind == .paragraph, let section = Placeholder(sectionIn: node, names: names) {
      return add(section, at: node, depth: depth)
    }
    var number = 0
    switch node.kind {
    case .heading:
      number = headings.count
      add(heading: node, depth: depth)
    case .link, .image:
      number = links.count
      add(link: node, file)
    default: break
    }
    let kind = BodyElement.Kind(of: node, number: number)
    elements.append(BodyElement(node: node, kind: kind, depth: depth))
    return node
  }

  /// Makes a hole of a section that stands in the text.
  private mutating func add(_ section: Placeholder, at paragraph: Node, depth: Int) -> Node {
    let hole = paragraph.replaceWithRawBlock(BodyHole.mark(sections.count))
    elements.append(BodyElement(node: hole, kind: .section(sections.count), depth: depth))
    sections.append(section)
    return hole
  }

  /// Takes the `{#id}` of a heading out of the tree.
  private mutating func add(heading node: Node, depth: Int) {
    let level = node.headingLevel
    headings.append(
      Heading(
        node: node, level: level, writtenID: HeadingMark.take(from: node),
        isQuestion: level == 2 && depth == 0, index: elements.count))
  }

  private mutating func add(link node: Node, _ file: PageFile) {
    let written = node.destination ?? ""
    links.append(
      BodyLink(
        written: written, title: node.title ?? "", target: LinkTarget(written, in: file.path),
        index: elements.count))
  }
}
