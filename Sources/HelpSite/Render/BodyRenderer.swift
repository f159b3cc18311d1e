import CommonMark

/// The body of a page as HTML, cut at its questions.
struct RenderedBody {
  struct Question {
    let id: String
    /// The heading's text, for places that can't hold markup.
    let text: String
    /// The heading's inlines.
    let title: [UInt8]
    let answer: [UInt8]
    /// For readers of a translation that doesn't follow its original.
    var notice: QuestionNotice?
  }

  let intro: [UInt8]
  /// For readers of a translation whose introduction is shown as the original has it.
  var introNotice: QuestionNotice?
  let questions: [Question]
  /// The same without markup, if it was asked for.
  let texts: PlainBody?
}

/// Changes the tree of one page's body in place and lets cmark render it.
///
/// The page was checked when it was parsed: names are known, addresses allowed.
struct BodyRenderer {
  let site: Site
  let page: SitePage
  let names: SiteNames
  /// The sections that stand in the text, in their order.
  private let sections: [[UInt8]]
  /// Ids of the page on which the text is shown, which none of its headings may have.
  private let takenIDs: Set<String>
  private let facts: FactTexts
  private let path: String
  private let language: Language
  private let allowsRawHTML: Bool

  /// - Parameters:
  ///   - site: The site with every address known.
  ///   - page: The page whose body it is.
  ///   - names: What the body may name in braces.
  ///   - sections: The sections that stand in the text, in their order.
  ///   - takenIDs: Those that no heading in the text may have.
  init(
    site: Site, page: SitePage, names: SiteNames, sections: [[UInt8]],
    takenIDs: Set<String> = []
  ) {
    self.site = site
    self.page = page
    self.names = names
    self.sections = sections
    self.takenIDs = takenIDs
    let file = page.content.file
    facts = site.source.facts[file.language]!
    path = file.path
    language = file.language
    allowsRawHTML = site.configuration.allowsRawHTML
  }

  /// - Parameters:
  ///   - body: The page's text behind its front matter.
  ///   - hasTexts: Whether the text without markup is wanted too.
  /// - Returns: HTML, in pieces.
  func render(_ body: UnsafeBufferPointer<UInt8>, hasTexts: Bool = false) -> RenderedBody {
    let document = Document(parsing: body, extensions: site.source.extensions(for: language))
    let questions = edit(document.root)
    let texts = hasTexts ? texts(of: document.root, questions) : nil
    return RenderedBody(
      intro: html(from: document.root.firstChild, upTo: questions.first?.node),
      questions: questions.indices.map { index in
        let next = index + 1 < questions.count ? questions[index + 1].node : nil
        return question(questions[index].node, id: questions[index].id, upTo: next)
      },
      texts: texts)
  }

  /// The text of a page's body without markup.
  func texts(_ body: UnsafeBufferPointer<UInt8>) -> PlainBody {
    let document = Document(parsing: body, extensions: site.source.extensions(for: language))
    return texts(of: document.root, edit(document.root))
  }

  /// Makes the tree what readers shall see, and returns the headings of its questions.
  private func edit(_ root: Node) -> [(node: Node, id: String)] {
    var sections = sections.makeIterator()
    var headings: [Node] = []
    var typesetter = TreeTypesetter(site.configuration.languages[page.contentLanguage].typography)
    for node in root.descendants {
      typesetter.visit(node)
      if node.kind == .heading {
        _ = HeadingMark.take(from: node)
        headings.append(node)
      } else {
        edit(node, &sections)
      }
    }
    typesetter.finish(root)
    var questions: [(node: Node, id: String)] = []
    for (node, heading) in zip(headings, page.content.outline.headings) {
      if heading.isQuestion {
        questions.append((node, heading.id))
      } else {
        mark(node, id: heading.id)
      }
    }
    return questions
  }

  private func question(_ heading: Node, id: String, upTo next: Node?) -> RenderedBody.Question {
    RenderedBody.Question(
      id: id, text: heading.plainText,
      title: heading.withInnerHTML(unsafe: allowsRawHTML) { Array($0) },
      answer: html(from: heading.next, upTo: next))
  }

  private func html(from first: Node?, upTo end: Node?) -> [UInt8] {
    guard let first, first != end else { return [] }
    return first.withHTML(upTo: end, unsafe: allowsRawHTML) { Array($0) }
  }

  private func mark(_ heading: Node, id: String) {
    let level = max(2, heading.headingLevel)
    let attribute =
      takenIDs.contains(id) ? [] : Array(" id=\"".utf8) + HTMLText.escaped(id) + Array("\"".utf8)
    heading.wrapRaw(
      onEnter: Array("<h\(level)".utf8) + attribute + Array(">".utf8),
      onExit: "</h\(level)>".utf8)
  }

  private func edit(_ node: Node, _ sections: inout IndexingIterator<[[UInt8]]>) {
    switch node.kind {
    case .text: fillInFacts(of: node)
    case .link: resolveLink(node)
    case .image: resolveImage(node)
    case .paragraph:
      guard Placeholder(sectionIn: node, names: names) != nil else { break }
      node.replaceWithRawBlock(sections.next() ?? [])
    default: break
    }
  }
}

extension BodyRenderer {
  /// Puts facts in the place of their names; an address becomes a link unless it is in one.
  func fillInFacts(of node: Node) {
    guard node.withLiteral({ $0.firstIndex(ofByte: UInt8(ascii: "{")) }) != nil else { return }
    let placeholders = node.withLiteral { literal -> [Placeholder] in
      Placeholder.findings(in: literal).compactMap {
        if case .placeholder(let placeholder) = $0 { placeholder } else { nil }
      }
    }
    guard !placeholders.isEmpty else { return }
    let literal = node.withLiteral { Array($0) }
    var start = 0
    for placeholder in placeholders {
      guard let fact = facts[placeholder.name] else { continue }
      node.insertBefore(node.makeText(literal[start..<placeholder.range.lowerBound]))
      node.insertBefore(
        fact.isURL && !node.isInLink
          ? link(to: fact.text, from: node) : node.makeText(fact.text.utf8))
      start = placeholder.range.upperBound
    }
    node.setLiteral(literal[start...])
  }

  private func link(to address: String, from node: Node) -> Node {
    let link = node.makeNode(.link)
    link.setDestination(address.utf8)
    link.appendChild(node.makeText(address.utf8))
    return link
  }

  /// Fills in the facts of a link's or picture's title.
  private func fillInTitle(of node: Node) {
    guard let title = node.title, Placeholder.mayStand(in: title) else { return }
    node.setTitle(facts.expanded(title).utf8)
  }

  private func resolveLink(_ node: Node) {
    fillInTitle(of: node)
    let written = node.destination ?? ""
    let destination = facts.expanded(written)
    switch LinkTarget(destination, in: path) {
    case .page(let folder, let key, let fragment):
      if let address = address(folder: folder, key: key, fragment: fragment) {
        node.setDestination(address.utf8)
      }
    case .contact(let id):
      if let channel = site.source.contact.channel(id) { resolve(node, to: channel) }
    case .asset(let path, let suffix):
      if let asset = site.source.assets[path] {
        node.setDestination((site.address(of: asset) + suffix).utf8)
      }
    case .fragment, .other, .forbidden:
      if destination != written { node.setDestination(destination.utf8) }
    }
  }

  /// A mail address is written so that hosts which hide addresses leave it alone.
  private func resolve(_ node: Node, to channel: ContactDesk.Channel) {
    node.setDestination(channel.url.utf8)
    guard channel.kind == .mail else { return }
    let url =
      site.source.contact.encodeAddresses
      ? HTMLText.entities(channel.url) : HTMLText.escaped(channel.url)
    let title = node.title.flatMap { $0.isEmpty ? nil : $0 }
    var tag = Array("<!--email_off--><a href=\"".utf8) + url + [UInt8(ascii: "\"")]
    if let title { tag += Array(" title=\"".utf8) + HTMLText.escaped(title) + [UInt8(ascii: "\"")] }
    node.wrapRaw(onEnter: tag + [UInt8(ascii: ">")], onExit: "</a><!--/email_off-->".utf8)
  }

  /// Where a link to a page leads: in the reader's language, unless the page is another language's
  /// by name, or only the text's own language has the heading it means.
  private func address(folder: String, key: String, fragment: String?) -> String? {
    let reader =
      folder == language.tag
      ? page.language : Language(folder).flatMap(site.index(of:)) ?? page.language
    guard var target = site.page(key, in: reader) else { return nil }
    guard let fragment else { return target.address.path }
    if target.stale?[fragment] == .hidden { target = site.source(of: key) ?? target }
    if page.isFallback,
      !target.content.has(id: fragment, defaultSections: site.configuration.sections),
      let own = site.index(of: language).flatMap({ site.page(key, in: $0) })
    {
      target = own
    }
    return target.address.path + "#" + SitePath.percentEncoded(fragment)
  }

  /// Adds the picture's size and lazy loading to the tag that cmark writes.
  private func resolveImage(_ node: Node) {
    fillInTitle(of: node)
    for text in node.descendants where text.kind == .text { fillInFacts(of: text) }
    var attributes = " loading=\"lazy\" />"
    if case .asset(let path, let suffix) = LinkTarget(node.destination ?? "", in: path),
      let asset = site.source.assets[path]
    {
      node.setDestination((site.address(of: asset) + suffix).utf8)
      if let size = asset.size {
        attributes = " width=\"\(size.width)\" height=\"\(size.height)\"" + attributes
      }
    }
    let tag = node.withHTML(unsafe: true) { Array($0) }
    node.replaceWithRawInline(tag.dropLast(" />".utf8.count) + Array(attributes.utf8))
  }
}
