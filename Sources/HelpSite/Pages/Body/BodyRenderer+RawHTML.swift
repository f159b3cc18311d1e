import CommonMark
import Text

extension BodyRenderer {
  /// Leaves out what of raw HTML readers don't get, and resolves the addresses in the rest.
  ///
  /// - Returns: The paragraph that may be empty now; `nil` if none is.
  func resolve(html node: Node, _ holes: inout Holes) -> Node? {
    guard allowsRawHTML else { return drop(node) }
    guard let html = node.withLiteral({ resolved($0, &holes) }) else { return nil }
    guard html.contains(where: { !TagScanner.isSpace($0) }) else { return drop(node) }
    node.setLiteral(html)
    return nil
  }

  /// Takes out the raw HTML of a picture's description that would be shown as text.
  func dropHTML(in image: Node) {
    for node in image.descendants where node.kind == .htmlInline {
      if !allowsRawHTML || node.withLiteral({ $0.starts(with: "<!--".utf8) }) { node.unlink() }
    }
  }

  private func drop(_ node: Node) -> Node? {
    let parent = node.parent
    node.unlink()
    return parent?.kind == .paragraph ? parent : nil
  }

  /// Takes paragraphs out in which nothing is left.
  func removeEmpty(_ paragraphs: [Node]) {
    for paragraph in paragraphs where paragraph.isEmptied { paragraph.unlink() }
  }

  /// The HTML without comments, its addresses resolved; `nil` if that changes nothing.
  private func resolved(
    _ html: UnsafeBufferPointer<UInt8>, _ holes: inout Holes
  ) -> [UInt8]? {
    var result: [UInt8] = []
    var start = 0
    var pieces = HTMLPieces(html)
    while let piece = pieces.next() {
      switch piece {
      case .comment(let range):
        result += html[start..<range.lowerBound]
        start = range.upperBound
      case .opening(let tag):
        for attribute in tag.attributes {
          guard let value = value(of: attribute, in: tag.name, html, &holes) else { continue }
          result += html[start..<attribute.name.upperBound]
          result += "=\"".utf8 + value + "\"".utf8
          start = attribute.value.upperBound
          let quote = html[attribute.value.lowerBound - 1]
          if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), start < html.count {
            start += 1
          }
        }
      default: break
      }
    }
    return start == 0 ? nil : result + html[start...]
  }

  /// The value of an attribute with its addresses resolved; `nil` if none needs to be.
  private func value(
    of attribute: TagScanner.Attribute, in tag: String, _ html: UnsafeBufferPointer<UInt8>,
    _ holes: inout Holes
  ) -> [UInt8]? {
    let addresses = HTMLAddress.all(of: attribute, in: tag, html)
    let values = addresses.map { ($0, resolved($0, &holes)) }
    guard values.contains(where: { $0.1 != nil }) else { return nil }
    return Array(
      values.map { address, value in
        (value ?? HTMLText.escaped(address.text)) + HTMLText.escaped(address.descriptor)
      }.joined(separator: ", ".utf8))
  }

  private func resolved(_ address: HTMLAddress, _ holes: inout Holes) -> [UInt8]? {
    let target = LinkTarget(address.text, in: file.path)
    switch target {
    case .page(let folder, let key, let query, let fragment):
      return holes.mark(
        .page(
          folder: folder, key: key, query: query, fragment: fragment, written: address.text,
          isInTitle: false))
    case .contact(let id):
      guard let channel = source.contact.channel(id) else { return nil }
      let isHidden = channel.kind == .mail && source.contact.encodeAddresses
      return isHidden ? HTMLText.entities(channel.url) : HTMLText.escaped(channel.url)
    case .asset(let path, let suffix):
      return source.assets[path].map { HTMLText.escaped(source.address(of: $0) + suffix) }
    case .fragment, .other, .forbidden:
      return target.spelled(in: address.text).map { HTMLText.escaped($0) }
    }
  }
}

extension Node {
  /// Whether nothing but white space is left in a paragraph.
  fileprivate var isEmptied: Bool {
    var child = firstChild
    while let node = child {
      guard
        node.kind == .softBreak
          || node.kind == .text && node.withLiteral({ $0.allSatisfy(TagScanner.isSpace) })
      else { return false }
      child = node.next
    }
    return true
  }
}
