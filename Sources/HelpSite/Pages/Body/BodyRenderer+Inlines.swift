import CommonMark
import Languages
import Text

extension BodyRenderer {
  /// Puts facts in the place of their names.
  ///
  /// An address becomes a link unless it is in one. Words in another language are marked so, where
  /// there can be elements.
  func fillInFacts(of node: Node, mayBeMarked: Bool = true) {
    guard node.hasInLiteral(UInt8(ascii: "{")) else { return }
    let placeholders = node.withLiteral { literal -> [Placeholder] in
      Placeholder.findings(in: literal).compactMap {
        if case .placeholder(let placeholder) = $0 { placeholder } else { nil }
      }
    }
    guard !placeholders.isEmpty else { return }
    let literal = node.withLiteral { Array($0) }
    var start = 0
    for placeholder in placeholders {
      guard let fact = facts[placeholder] else { continue }
      node.insertBefore(node.makeText(literal[start..<placeholder.range.lowerBound]))
      node.insertBefore(
        fact.isURL && !node.isInLink
          ? link(to: fact.text, from: node)
          : words(fact.text, in: mayBeMarked ? fact.language : nil, at: node))
      let joint = FactJoint(fact.text, literal[placeholder.range.upperBound...])
      if !joint.replacement.isEmpty { node.insertBefore(node.makeText(joint.replacement)) }
      start = placeholder.range.upperBound + joint.dropped
      if start == literal.count { node.leafBehind.map { join(fact.text, to: $0) } }
    }
    node.setLiteral(literal[start...])
  }

  /// Takes the full stop out of the text behind `**{{date}}**`, if the fact has it.
  private func join(_ value: String, to next: Node) {
    guard next.kind == .text else { return }
    let text = next.withLiteral { Array($0) }
    let joint = FactJoint(value, text[...])
    if joint.dropped > 0 { next.setLiteral(joint.replacement + text[joint.dropped...]) }
  }

  private func words(_ text: String, in language: Language?, at node: Node) -> Node {
    let words = node.makeText(text.utf8)
    guard let language else { return words }
    let span = node.makeRawInline(
      language.spanStart(in: facts.language), end: Language.spanEnd)
    span.appendChild(words)
    return span
  }

  private func link(to address: String, from node: Node) -> Node {
    let link = node.makeRawInline(Self.bareTag(address), end: "</a>".utf8)
    link.appendChild(node.makeText(address.utf8))
    return link
  }

  /// A title with its facts filled in, which is set.
  private func filledTitle(of link: BodyLink, at node: Node) -> String {
    let pseudo = link.title.isEmpty ? nil : typography.pseudo
    guard Placeholder.mayStand(in: link.title) || pseudo != nil else { return link.title }
    let title = facts.expanded(pseudo?.text(link.title) ?? link.title)
    node.setTitle(title.utf8)
    return title
  }

  func resolve(_ link: BodyLink, at node: Node, _ holes: inout Holes) {
    let title = filledTitle(of: link, at: node)
    let (address, target) = link.filled(with: facts, in: file.path)
    switch target {
    case .page(let folder, let key, let query, let fragment):
      let hole = BodyHole.page(
        folder: folder, key: key, query: query, fragment: fragment, written: link.written,
        isInTitle: true)
      node.setTitle(holes.mark(hole) + title.utf8)
      node.setDestination(EmptyCollection())
    case .contact(let id):
      if let channel = source.contact.channel(id) { resolve(node, title: title, to: channel) }
    case .asset(let path, let suffix):
      if let asset = source.assets[path] {
        node.setDestination((source.address(of: asset) + suffix).utf8)
      }
    case .fragment, .other, .forbidden:
      let shown = target.spelled(in: address) ?? address
      if shown != link.written { node.setDestination(shown.utf8) }
      if title.isEmpty, ["http", "https", "mailto"].contains(URLScheme.of(shown)),
        node.shows(address)
      {
        node.wrapRaw(onEnter: Self.bareTag(shown), onExit: "</a>".utf8)
      }
    }
  }

  /// The start of a link whose text is its address, which paper needn't repeat.
  private static func bareTag(_ address: String) -> [UInt8] {
    Array("<a class=\"bare\" href=\"".utf8) + HTMLText.address(address) + Array("\">".utf8)
  }

  /// A mail address is written so that hosts which hide addresses leave it alone.
  private func resolve(_ node: Node, title: String, to channel: ContactDesk.Channel) {
    node.setDestination(channel.url.utf8)
    guard channel.kind == .mail else { return }
    let url =
      source.contact.encodeAddresses
      ? HTMLText.entities(channel.url) : HTMLText.escaped(channel.url)
    let isBare = node.shows(channel.url)
    var tag = Array("<!--email_off--><a\(isBare ? " class=\"bare\"" : "") href=\"".utf8)
    tag += url + [UInt8(ascii: "\"")]
    if !title.isEmpty {
      tag += Array(" title=\"".utf8) + HTMLText.escaped(title) + [UInt8(ascii: "\"")]
    }
    node.wrapRaw(onEnter: tag + [UInt8(ascii: ">")], onExit: "</a><!--/email_off-->".utf8)
  }

  /// Adds the picture's size and lazy loading to the tag that cmark writes, or makes a player.
  func resolve(image: BodyLink, at node: Node) {
    let title = filledTitle(of: image, at: node)
    dropHTML(in: node)
    for text in node.descendants where text.kind == .text {
      fillInFacts(of: text, mayBeMarked: false)
    }
    var (address, size) = (image.written, ImageSize?.none)
    if case .asset(let path, let suffix) = image.target, let asset = source.assets[path] {
      (address, size) = (source.address(of: asset) + suffix, asset.size)
      node.setDestination(address.utf8)
    }
    if let element = MediaKind(of: image.written)?.player {
      let player = MediaPlayer(
        element: element, address: address, written: image.written, name: node.plainText,
        title: title, size: size)
      node.replaceWithRawInline(player.html)
      return
    }
    let tag = node.withHTML(unsafe: true) { Array($0) }
    let attributes = size.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
    node.replaceWithRawInline(
      tag.dropLast(" />".utf8.count) + Array((attributes + " loading=\"lazy\" />").utf8))
  }
}

extension Node {
  /// Whether a link's text is the address that it leads to, or what stands behind `mailto:`.
  fileprivate func shows(_ address: String) -> Bool {
    guard let text = firstChild, text.kind == .text, text.next == nil else { return false }
    return text.withLiteral { text in
      text.elementsEqual(address.utf8)
        || address.hasPrefix("mailto:") && text.elementsEqual(address.utf8.dropFirst(7))
    }
  }
}
