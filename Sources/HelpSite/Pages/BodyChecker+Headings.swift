import CommonMark

extension BodyChecker {
  /// Headings as the walk finds them.
  struct FoundHeadings {
    fileprivate var headings: [(node: Node, explicit: String?)] = []
    /// The lines of the ids that authors wrote.
    fileprivate var explicit = [String: Int](minimumCapacity: 16)
  }

  /// Takes the `{#id}` of a heading out of the tree.
  func check(
    heading node: Node, _ found: inout FoundHeadings, _ diagnostics: inout [Diagnostic]
  ) {
    let id = HeadingMark.take(from: node)
    if let id { checkExplicit(id, of: node, &found.explicit, &diagnostics) }
    if id == nil, HeadingMark.isMisplaced(in: node) { diagnostics.append(misplacedMark(node)) }
    InvisibleCharacter.first(inTextOf: node).map {
      diagnostics.append($0.diagnostic(at: location(node)))
    }
    if node.headingLevel == 1 { diagnostics.append(secondTitle(node)) }
    found.headings.append((node, id))
  }

  /// Makes the parts of the headings in document order, and of what was found in each part.
  func add(_ found: FoundHeadings, _ parts: FoundParts, to outline: inout PageOutline) {
    var ids = HeadingIDs(explicit: found.explicit.keys)
    let risks = QuestionRisks(of: header)
    outline.introduction.risk = risks.ofPage
    outline.introduction.details = parts.details(of: 0)
    for (node, explicit) in found.headings {
      let heading = Heading(
        id: QuestionID(explicit ?? ids.id(for: node.plainText)), isExplicit: explicit != nil,
        location: location(node))
      if node.beginsQuestion {
        let number = outline.questions.count + 1
        outline.questions.append(
          Question(
            heading: heading, risk: risks[heading.id], hash: parts.hash(of: number),
            details: parts.details(of: number)))
      } else if outline.questions.isEmpty {
        outline.introduction.subheadings.append(heading)
      } else {
        outline.questions[outline.questions.count - 1].subheadings.append(heading)
      }
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
      node.kind == .text && node.withLiteral(hasMark)
    }
  }

  private static func hasMark(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let open = literal.firstIndex(ofByte: UInt8(ascii: "{"), from: start) {
      start = open + 1
      if start < literal.count, literal[start] == UInt8(ascii: "#") { return true }
    }
    return false
  }

  /// Whether a paragraph begins as a heading of a question would.
  static func isMissingSpace(in paragraph: Node) -> Bool {
    guard let text = paragraph.firstChild, text.kind == .text else { return false }
    return text.withLiteral { $0.count >= 2 && $0[0] == UInt8(ascii: "#") && $0[1] == $0[0] }
  }

  /// The text that ends with a heading's mark, if it has one.
  static func holder(in heading: Node) -> Node? {
    guard let text = heading.lastChild, text.kind == .text,
      text.withLiteral({ find(in: $0) }) != nil
    else { return nil }
    return text
  }

  /// Where the mark, with the spaces before it, begins in a text and where its id stands.
  static func find(
    in literal: UnsafeBufferPointer<UInt8>
  ) -> (lowerBound: Int, id: Range<Int>)? {
    let text = withoutSpaces(literal[...])
    guard text.last == UInt8(ascii: "}"),
      let open = text.lastIndex(of: UInt8(ascii: "{")), open + 1 < text.endIndex,
      text[open + 1] == UInt8(ascii: "#")
    else { return nil }
    return (withoutSpaces(text[..<open]).endIndex, open + 2..<text.endIndex - 1)
  }

  private static func split(_ literal: UnsafeBufferPointer<UInt8>) -> ([UInt8], String)? {
    find(in: literal).map { start, id in
      (Array(literal[..<start]), String(decoding: literal[id], as: UTF8.self))
    }
  }

  /// Without those at the end.
  private static func withoutSpaces(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    text[..<(text.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? text.startIndex)]
  }
}
