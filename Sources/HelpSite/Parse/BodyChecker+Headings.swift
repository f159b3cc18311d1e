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
      if id == nil, HeadingMark.isMisplaced(in: node) { diagnostics.append(misplacedMark(node)) }
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
          error: "markdown.heading-id", at: location(node),
          id.isEmpty ? "there is no id behind '#'" : "'\(id)' can't be an id",
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

  private func misplacedMark(_ node: Node) -> Diagnostic {
    Diagnostic(
      error: "markdown.heading-id", at: location(node), "this '{#' begins no id",
      hint: "the heading ends with {#id}, in plain text")
  }

  func missingSpace(_ paragraph: Node) -> Diagnostic {
    Diagnostic(
      warning: "markdown.heading-space", at: location(paragraph),
      "a line that begins with '##' is no heading without a space", hint: "write ## and a space")
  }

  private func secondTitle(_ node: Node) -> Diagnostic {
    Diagnostic(
      warning: "markdown.second-title", at: location(node),
      "a level-1 heading is shown as level 2: the page's title is its only one",
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

  /// Whether a heading without a mark has the beginning of one.
  static func isMisplaced(in heading: Node) -> Bool {
    heading.descendants.contains { node in
      node.kind == .text && node.withLiteral { $0.firstRange(of: Array("{#".utf8)) != nil }
    }
  }

  /// Whether a paragraph begins as a heading of a question would.
  static func isMissingSpace(in paragraph: Node) -> Bool {
    guard let text = paragraph.firstChild, text.kind == .text else { return false }
    return text.withLiteral { $0.starts(with: "##".utf8) }
  }

  private static func split(_ literal: UnsafeBufferPointer<UInt8>) -> ([UInt8], String)? {
    let text = withoutSpaces(literal[...])
    guard text.last == UInt8(ascii: "}"),
      let open = text.lastIndex(of: UInt8(ascii: "{")), open + 1 < text.endIndex,
      text[open + 1] == UInt8(ascii: "#")
    else { return nil }
    let id = String(decoding: text[(open + 2)...].dropLast(), as: UTF8.self)
    return (Array(withoutSpaces(text[..<open])), id)
  }

  /// Without those at the end.
  private static func withoutSpaces(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    text[..<(text.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? text.startIndex)]
  }
}
