import CommonMark
import Languages
import Text

/// What is published as it was typed, though its author most likely meant something else.
extension BodyChecker {
  func checkLookalikes(
    in text: UnsafeBufferPointer<UInt8>, _ body: borrowing PreparedBody,
    _ findings: inout Findings
  ) {
    var lines = BodyLines(text)
    for (index, element) in body.elements.enumerated() {
      switch element.kind {
      case .text:
        checkLinks(in: element.node, &lines, &findings)
        checkComment(in: element.node, &lines, &findings)
      case .codeBlock, .htmlBlock: checkEnd(of: element, &lines, &findings)
      case .heading(let number):
        let hasID = body.headings[number].writtenID != nil
        checkID(of: element.node, hint: hasID ? "a heading has one id" : nil, &lines, &findings)
      case .paragraph:
        let isBehind = isBehindHeading(index, of: body)
        checkID(of: element.node, isBehindHeading: isBehind, &lines, &findings)
      default: break
      }
    }
    checkQuestions(of: body, &findings)
  }

  private func checkLinks(
    in node: Node, _ lines: inout BodyLines, _ findings: inout Findings
  ) {
    let mayBe =
      node.hasInLiteral(UInt8(ascii: "]")) || node.hasInLiteral(UInt8(ascii: "<"))
      || node.hasInLiteral(0xEF)
    guard mayBe, let literal = node.literal else { return }
    for found in LinkLookalike.all(in: literal, page: link(toPage:)) {
      guard let place = place(of: found.text, in: node, &lines) else { continue }
      findings.diagnostics.append(
        Diagnostic(
          warning: "markdown.link-text", at: place,
          "'\(found.text)' looks like a link and is shown as text", hint: "write \(found.link)"))
    }
  }

  /// The link to the page that a name in double brackets means.
  private func link(toPage name: String) -> String? {
    let stem = name.lowercased().replacing(" ", with: "-")
    let link = stem.hasSuffix(".md") ? stem : stem + ".md"
    if case .page(let folder, let key, _, _) = LinkTarget(link, in: file.path),
      keys.page(key, linkedIn: folder) != nil
    {
      return link
    }
    let folder = file.language.tag
    return keys.page(String(link.dropLast(3)), linkedIn: folder).map {
      SitePath.relative("content/\(folder)/\($0.key).md", to: file.path)
    }
  }

  /// Looks for an id at the end of a heading.
  private func checkID(
    of heading: Node, hint: String?, _ lines: inout BodyLines, _ findings: inout Findings
  ) {
    guard let node = heading.lastChild, node.endsInBracket, let literal = node.literal,
      let found = IDLookalike(endOf: literal)
    else { return }
    add(found, in: node, hint: hint, to: &findings, &lines)
  }

  /// Looks for an id that stands alone below a heading, or at the end of a paragraph as at that of
  /// a heading.
  private func checkID(
    of paragraph: Node, isBehindHeading: Bool, _ lines: inout BodyLines, _ findings: inout Findings
  ) {
    guard let node = paragraph.lastChild, node.endsInBracket, let literal = node.literal,
      let found = IDLookalike(endOf: literal)
    else { return }
    if isBehindHeading, node.previous == nil, literal.trimmed == found.text {
      add(found, in: node, hint: nil, to: &findings, &lines)
    } else if found.text.hasPrefix("{#"), !literal.hasPrefix("#") {
      add(found, in: node, hint: "an id stands at the end of a heading", to: &findings, &lines)
    }
  }

  private func add(
    _ found: IDLookalike, in node: Node, hint: String?, to findings: inout Findings,
    _ lines: inout BodyLines
  ) {
    guard source.facts.values[found.id] == nil,
      let place = place(of: found.text, in: node, &lines)
    else { return }
    findings.diagnostics.append(
      Diagnostic(
        warning: "markdown.id-text", at: place,
        "'\(found.text)' looks like an id and is shown as text",
        hint: hint ?? "write {#\(found.id)} at the end of the heading"))
  }

  private func isBehindHeading(_ index: Int, of body: borrowing PreparedBody) -> Bool {
    body.elements[..<index].last { $0.depth <= body.elements[index].depth }.map {
      if case .heading = $0.kind { true } else { false }
    } ?? false
  }

  /// The place of a text on the line where its node begins; `nil` if it isn't written so there, as
  /// behind a backslash.
  func place(
    of text: String, in node: Node, _ lines: inout BodyLines
  ) -> SourceLocation? {
    let place = location(node)
    return lines.column(of: text, onLine: place.line - lineOffset, from: place.column).map {
      SourceLocation(file: place.file, line: place.line, column: $0)
    }
  }
}

extension Node {
  /// Whether it is a text that ends in a closing bracket, perhaps one of full width.
  fileprivate var endsInBracket: Bool {
    guard kind == .text else { return false }
    return withLiteral { text in
      let end = (text.lastIndex { !$0.isSpace } ?? -1) + 1
      return end > 0 && "})]".utf8.contains(text[end - 1]) || end > 2 && text[end - 3] == 0xEF
    }
  }
}
