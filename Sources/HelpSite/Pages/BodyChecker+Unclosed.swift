import CommonMark
import Text

/// What takes in more than its author meant, because nothing closes it.
extension BodyChecker {
  func checkEnd(
    of block: BodyElement, _ lines: inout BodyLines, _ findings: inout Findings
  ) {
    let node = block.node
    let found = block.kind == .codeBlock ? openFence(of: node, &lines) : Self.openHTML(of: node)
    guard let found else { return }
    findings.diagnostics.append(
      Diagnostic(
        warning: "markdown.unclosed", at: location(node),
        "the \(found.what) that begins here isn't closed",
        hint: "write \(found.end) behind its last line"))
  }

  /// A fence that the end of the page, of a list's item or of a quote had to close.
  private func openFence(
    of code: Node, _ lines: inout BodyLines
  ) -> (what: String, end: String)? {
    guard let start = code.position, let end = code.endLine else { return nil }
    let first = lines.line(start.line).dropFirst(start.column - 1)
    guard let sign = first.first, "`~".utf8.contains(sign) else { return nil }
    let fence = first.prefix { $0 == sign }
    // A fence within indented code is a line of the code.
    let isCode = code.withLiteral { $0.starts(with: first) }
    guard fence.count >= 3, !isCode else { return nil }
    let last = lines.line(end).drop { " \t>".utf8.contains($0) }
    let run = last.prefix { $0 == sign }
    let isClosed =
      end > start.line && run.count >= fence.count
      && last.dropFirst(run.count).allSatisfy { " \t".utf8.contains($0) }
    return isClosed
      ? nil : ("code", String(decoding: fence, as: UTF8.self))
  }

  /// Raw HTML that no blank line ends.
  private static func openHTML(of html: Node) -> (what: String, end: String)? {
    let text = (html.literal ?? "").trimmed.lowercased()
    guard let (start, end) = ends.first(where: { text.hasPrefix($0.start) }) else { return nil }
    let isComment = start == "<!--"
    let rest = text.dropFirst(start.count)
    // A comment in which another begins has taken in what stands between them.
    let isClosed = rest.firstRange(of: end).map {
      !isComment || !rest[..<$0.lowerBound].contains(start)
    }
    return isClosed == true ? nil : (isComment ? "comment" : "raw HTML", end)
  }

  private static let ends: [(start: String, end: String)] = [
    ("<!--", "-->"), ("<![cdata[", "]]>"), ("<?", "?>"), ("<script", "</script>"),
    ("<style", "</style>"), ("<pre", "</pre>"), ("<textarea", "</textarea>"),
  ]

  /// A comment within a line that isn't one to Markdown: its end is missing, or `--` stands in it.
  func checkComment(
    in text: Node, _ lines: inout BodyLines, _ findings: inout Findings
  ) {
    guard text.hasInLiteral(UInt8(ascii: "<")), let literal = text.literal,
      let found = Self.comment(in: literal),
      let place = place(of: found, in: text, &lines)
    else { return }
    findings.diagnostics.append(
      Diagnostic(
        warning: "markdown.comment-text", at: place,
        "'\(found[...].trimmedForMessage)' looks like a comment and is shown as text",
        hint: "put it on lines of its own, between <!-- and -->"))
  }

  private static func comment(in text: String) -> String? {
    guard let start = text.firstRange(of: "<!"),
      let sign = text[start.upperBound...].drop(while: { $0 == " " }).first, "-–—".contains(sign)
    else { return nil }
    let rest = text[start.lowerBound...]
    return String(rest[..<(rest.firstRange(of: ">")?.upperBound ?? rest.endIndex)])
  }
}
