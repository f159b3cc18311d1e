import CommonMark
import Text

extension BodyChecker {
  /// Finds what readers don't get of raw HTML or, where the site allows it, addresses that lead nowhere.
  func check(html node: Node, _ findings: inout Findings) {
    if source.configuration.allowsRawHTML {
      node.withLiteral { checkAddresses(in: $0, of: node, &findings) }
      return
    }
    let dropped = node.withLiteral { DroppedHTML($0, open: &findings.openElements) }
    if dropped.isNews { findings.diagnostics.append(told(dropped, node)) }
  }

  private func told(_ dropped: DroppedHTML, _ node: Node) -> Diagnostic {
    let line = (node.literal ?? "").split(separator: "\n").first ?? ""
    return Diagnostic(
      warning: "markdown.raw-html", at: location(node),
      dropped.text.isEmpty
        ? "raw HTML is dropped: '\(line.trimmedForMessage)'"
        : "raw HTML is dropped, with the text in it: '\(dropped.text[...].trimmedForMessage)'",
      hint: "use Markdown, or a section of your own in templates/sections/")
  }

  private func checkAddresses(
    in html: UnsafeBufferPointer<UInt8>, of node: Node, _ findings: inout Findings
  ) {
    var places = HTMLPlaces(html, at: location(node), isBlock: node.kind.isBlock)
    let limit = findings.diagnostics.count + FactNames.plenty
    var pieces = HTMLPieces(html)
    while let piece = pieces.next() {
      guard case .opening(let tag) = piece else { continue }
      for attribute in tag.attributes {
        // No link leads to one whose accents stand apart: it is published as it is.
        if let id = id(attribute, tag.name, html), QuestionID(id).text.hasSameBytes(as: id) {
          findings.outline.htmlIDs.insert(QuestionID(id))
        }
        // Looking for hints takes time.
        guard findings.diagnostics.count < limit else { continue }
        let addresses = HTMLAddress.all(of: attribute, in: tag.name, html)
        guard !addresses.isEmpty else { continue }
        let place = places.place(of: attribute.value.lowerBound)
        for address in addresses { check(address, in: tag.name, at: place, &findings) }
      }
    }
  }

  private func check(
    _ address: HTMLAddress, in tag: String, at place: SourceLocation, _ findings: inout Findings
  ) {
    let written = address.text
    if tag == "img", address.isShown, case .document? = MediaKind(of: written) {
      findings.diagnostics.append(
        Diagnostic(
          error: "image.type", at: place, "a page can't show '\(written)' as a picture",
          hint: "link it: <a href=\"\(written)\">…</a>"))
      return
    }
    switch LinkTarget(written, in: file.path) {
    case .page(let folder, let name, _, let fragment):
      checkPage(written, folder: folder, name, fragment, at: place, &findings)
    case .fragment(let id):
      findings.outline.pageLinks.append(.init(fragment: id, location: place))
    case .contact(let channel): checkChannel(channel, at: place, &findings)
    case .asset(let path, _):
      let id = address.isShown ? "image.missing" : "link.unresolved"
      checkAsset(path, at: place, id: id, &findings)
    case .other where address.isShown && mayBeOwn(written):
      add(written, isShown: true, at: place, &findings)
    case .other: check(other: written, at: place, &findings)
    // Whoever may write raw HTML may write any scheme.
    case .forbidden: break
    }
  }

  /// What a link may lead to besides headings.
  private func id(
    _ attribute: TagScanner.Attribute, _ tag: String, _ html: UnsafeBufferPointer<UInt8>
  ) -> String? {
    let name = String(decoding: html[attribute.name], as: UTF8.self).lowercased()
    guard name == "id" || name == "name" && tag == "a", !attribute.value.isEmpty else { return nil }
    let value = UnsafeBufferPointer(rebasing: html[attribute.value])
    return String(decoding: CharacterReferences.decoded(value), as: UTF8.self)
  }
}

extension Substring {
  /// The first 60 characters, without spaces at the ends.
  var trimmedForMessage: String {
    let text = drop { $0 == " " || $0 == "\t" }
    return text.count > 60 ? text.prefix(60) + "…" : String(text)
  }
}
