import CommonMark

extension BodyChecker {
  /// All headings in document order with their ids; the `{#id}` of each is taken out of the tree.
  func headings(
    of root: Node, _ diagnostics: inout [Diagnostic]
  ) -> [PageOutline.Heading] {
    var found: [(node: Node, explicit: String?)] = []
    var explicit: [String: Int] = [:]
    for node in root.descendants where node.kind == .heading {
      let id = HeadingMark.take(from: node)
      if let id { checkExplicit(id, of: node, &explicit, &diagnostics) }
      if node.headingLevel == 1 { diagnostics.append(secondTitle(node)) }
      found.append((node, id))
    }
    var ids = HeadingIDs(explicit: explicit.keys)
    return found.map { node, explicit in
      PageOutline.Heading(
        id: explicit ?? ids.id(for: node.plainText),
        isQuestion: node.headingLevel == 2 && node.parent == root, isExplicit: explicit != nil,
        location: location(node))
    }
  }

  private func checkExplicit(
    _ id: String, of node: Node, _ seen: inout [String: Int], _ diagnostics: inout [Diagnostic]
  ) {
    guard HeadingIDs.isValid(id) else {
      diagnostics.append(
        Diagnostic(
          error: "markdown.heading-id", at: location(node), "'\(id)' can't be an id",
          hint: "a letter, then letters, digits, '-' and '_'"))
      return
    }
    let place = location(node)
    if let first = seen[id] {
      diagnostics.append(
        Diagnostic(
          error: "markdown.duplicate-id", at: place,
          "the id '\(id)' is that of the heading on line \(first) already"))
    } else {
      seen[id] = place.line
    }
  }

  private func secondTitle(_ node: Node) -> Diagnostic {
    Diagnostic(
      warning: "markdown.second-title", at: location(node),
      "a level-1 heading is shown as level 2, for the title is the page's only one",
      hint: "write ## for a question")
  }
}

/// The `{#id}` at the end of a heading.
enum HeadingMark {
  /// Takes the mark out of the tree and returns its id, or `nil` if there is none.
  static func take(from heading: Node) -> String? {
    guard let text = heading.lastChild, text.kind == .text,
      let (rest, id) = text.withLiteral(split)
    else { return nil }
    if rest.isEmpty {
      text.unlink()
    } else {
      text.setLiteral(rest)
    }
    return id
  }

  private static func split(_ literal: UnsafeBufferPointer<UInt8>) -> ([UInt8], String)? {
    var bytes = Array(literal)
    while bytes.last == 0x20 { bytes.removeLast() }
    guard bytes.last == UInt8(ascii: "}"),
      let open = bytes.lastIndex(of: UInt8(ascii: "{")), open + 1 < bytes.count,
      bytes[open + 1] == UInt8(ascii: "#")
    else { return nil }
    let id = String(decoding: bytes[(open + 2)...].dropLast(), as: UTF8.self)
    var rest = Array(bytes[..<open])
    while rest.last == 0x20 { rest.removeLast() }
    return (rest, id)
  }
}
