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
      case .heading(let number) where body.headings[number].writtenID == nil:
        checkID(at: element.node.lastChild, &lines, &findings)
      case .paragraph where isBehindHeading(index, of: body):
        checkID(at: element.node.firstChild, &lines, &findings, isAlone: true)
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

  /// Looks for an id at the end of a text, or for one that stands there alone.
  private func checkID(
    at node: Node?, _ lines: inout BodyLines, _ findings: inout Findings, isAlone: Bool = false
  ) {
    guard let node, node.kind == .text, !isAlone || node.next == nil, let literal = node.literal,
      let found = IDLookalike(endOf: literal), !isAlone || literal.trimmed == found.text,
      source.facts.values[found.id] == nil,
      let place = place(of: found.text, in: node, &lines)
    else { return }
    findings.diagnostics.append(
      Diagnostic(
        warning: "markdown.id-text", at: place,
        "'\(found.text)' looks like an id and is shown as text",
        hint: "write {#\(found.id)} at the end of the heading"))
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
