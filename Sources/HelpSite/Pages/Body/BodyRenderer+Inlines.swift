import CommonMark

extension BodyRenderer {
  /// Puts facts in the place of their names; an address becomes a link unless it is in one.
  func fillInFacts(of node: Node) {
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

  func resolveLink(_ node: Node, _ holes: inout [BodyHole]) {
    fillInTitle(of: node)
    let written = node.destination ?? ""
    let destination = facts.expanded(written)
    switch LinkTarget(destination, in: file.path) {
    case .page(let folder, let key, let fragment):
      let hole = BodyHole.page(folder: folder, key: key, fragment: fragment, written: written)
      node.setTitle(mark(hole, &holes) + (node.title ?? "").utf8)
      node.setDestination(EmptyCollection())
    case .contact(let id):
      if let channel = source.contact.channel(id) { resolve(node, to: channel) }
    case .asset(let path, let suffix):
      if let asset = source.assets[path] {
        node.setDestination((source.address(of: asset) + suffix).utf8)
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
      source.contact.encodeAddresses
      ? HTMLText.entities(channel.url) : HTMLText.escaped(channel.url)
    let title = node.title.flatMap { $0.isEmpty ? nil : $0 }
    var tag = Array("<!--email_off--><a href=\"".utf8) + url + [UInt8(ascii: "\"")]
    if let title { tag += Array(" title=\"".utf8) + HTMLText.escaped(title) + [UInt8(ascii: "\"")] }
    node.wrapRaw(onEnter: tag + [UInt8(ascii: ">")], onExit: "</a><!--/email_off-->".utf8)
  }

  /// Adds the picture's size and lazy loading to the tag that cmark writes.
  func resolveImage(_ node: Node) {
    fillInTitle(of: node)
    for text in node.descendants where text.kind == .text { fillInFacts(of: text) }
    var attributes = " loading=\"lazy\" />"
    if case .asset(let path, let suffix) = LinkTarget(node.destination ?? "", in: file.path),
      let asset = source.assets[path]
    {
      node.setDestination((source.address(of: asset) + suffix).utf8)
      if let size = asset.size {
        attributes = " width=\"\(size.width)\" height=\"\(size.height)\"" + attributes
      }
    }
    let tag = node.withHTML(unsafe: true) { Array($0) }
    node.replaceWithRawInline(tag.dropLast(" />".utf8.count) + Array(attributes.utf8))
  }
}
