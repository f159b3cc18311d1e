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
        let isWide = element.node.hasInLiteral(0xEF)
        checkLinks(in: element.node, isWide: isWide, &lines, &findings)
        checkBraces(in: element.node, isWide: isWide, &lines, &findings)
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

  /// `isWide` says whether signs of full width may stand there.
  private func checkLinks(
    in node: Node, isWide: Bool, _ lines: inout BodyLines, _ findings: inout Findings
  ) {
    let mayBe =
      isWide || node.hasInLiteral(UInt8(ascii: "]")) || node.hasInLiteral(UInt8(ascii: "<"))
    guard mayBe, let literal = node.literal else { return }
    for found in LinkLookalike.all(in: literal, page: link(toPage:)) {
      guard let place = place(of: found.text, in: node, &lines) else { continue }
      add(found, at: place, &findings)
    }
    // An address on the next line belongs to no link either.
    guard literal.hasSuffix("]"), let gap = node.next, gap.kind == .softBreak,
      let rest = gap.next?.literal, rest.hasPrefix("("),
      let found = LinkLookalike.all(in: literal + " " + rest, page: link(toPage:))
        .first(where: { $0.text.contains("] (") }),
      let label = found.text.firstRange(of: "] ("),
      let place = place(of: found.text[..<label.lowerBound] + "]", in: node, &lines)
    else { return }
    add(found, at: place, &findings)
  }

  private func add(
    _ found: LinkLookalike, at place: SourceLocation, _ findings: inout Findings
  ) {
    findings.diagnostics.append(
      Diagnostic(
        warning: "markdown.link-text", at: place,
        "'\(found.text)' looks like a link and is shown as text",
        hint: "write \(found.link(file(atAddress:)))"))
  }

  /// The file of the page that an address of the site most likely means: `refunds.md` for
  /// `/en/refunds/`; and the whole address of another host.
  private func file(atAddress address: String) -> String? {
    if address.hasPrefix("www.") { return "https://" + address }
    guard address.hasPrefix("/") else { return nil }
    let end = address.firstIndex { $0 == "#" || $0 == "?" } ?? address.endIndex
    var names = SitePath.names(of: String(address[..<end]))[...]
    let languages = source.configuration.languages.map(\.language)
    let language =
      languages.first { $0.pathSegment == names.first.map(String.init) } ?? file.language
    if language.pathSegment == names.first.map(String.init) { names = names.dropFirst() }
    let name = names.joined(separator: "/")
    let key = [".html", ".md"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) }
    return keys.page(key ?? name, linkedIn: language.tag).map {
      SitePath.relative(SourcePath("content/\($0.language.tag)/\($0.key).md"), to: file.path)
        + address[end...]
    }
  }

  /// Looks for facts between braces of full width, and for what other programs write into braces.
  private func checkBraces(
    in node: Node, isWide: Bool, _ lines: inout BodyLines, _ findings: inout Findings
  ) {
    let (mayBeFact, mayBeAttributes) = node.withLiteral {
      (isWide && WideBraces.mayStand(in: $0), AttributeLookalike.mayStand(in: $0))
    }
    guard mayBeFact || mayBeAttributes, let literal = node.literal else { return }
    if mayBeFact,
      let found = WideBraces(in: literal, isFact: { source.facts.values[$0] != nil }),
      let place = place(of: found.text, in: node, &lines)
    {
      findings.diagnostics.append(
        Diagnostic(
          error: "fact.syntax", at: place, "'\(found.text)' has braces of full width",
          hint: "write {{\(found.name)}}"))
    }
    let isBehindInline = node.previous.map { [.link, .image, .code].contains($0.kind) } ?? false
    let isAlone = node.previous == nil && node.next == nil
    if mayBeAttributes,
      let found = AttributeLookalike(in: literal, mayBegin: isBehindInline || isAlone),
      source.facts.values[found.inner] == nil, let place = place(of: found.text, in: node, &lines)
    {
      findings.diagnostics.append(
        Diagnostic(
          warning: "markdown.attribute-text", at: place,
          "'\(found.text)' is shown as text: there are no attributes here",
          hint: "delete it; a backslash before the brace says that it is meant so"))
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
