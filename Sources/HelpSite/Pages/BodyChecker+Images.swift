import CommonMark
import Text

extension BodyChecker {
  func check(
    image: BodyLink, in body: borrowing PreparedBody, _ findings: inout Findings
  ) {
    let written = image.written
    let place = location(body.elements[image.index].node)
    _ = isSound(image.title, at: place, &findings)
    if !body.elements(in: image.index).contains(where: \.hasText) {
      findings.diagnostics.append(withoutText(written, at: place))
    }
    if let problem = problem(showing: image, at: body.elements[image.index].node, place) {
      findings.diagnostics.append(problem)
      return
    }
    switch image.target {
    case .asset(let path, _): checkAsset(path, at: place, id: "image.missing", &findings)
    case .forbidden(let scheme): findings.diagnostics.append(forbidden(scheme, at: place))
    case .contact, .page:
      findings.diagnostics.append(
        Diagnostic(error: "image.missing", at: place, "'\(written)' is no picture"))
    case .other where mayBeOwn(written): add(written, isShown: true, at: place, &findings)
    case .other:
      findings.outline.hasRemoteImages = findings.outline.hasRemoteImages || mayBeRemote(written)
    case .fragment: break
    }
  }

  /// An error for what the page can't show in the place of a picture.
  private func problem(
    showing image: BodyLink, at node: Node, _ place: SourceLocation
  ) -> Diagnostic? {
    let written = image.written
    if case .forbidden = image.target { return nil }
    let hint = "link it: [\(node.plainText)](\(written))"
    switch MediaKind(of: written) {
    case .picture, nil: return nil
    case .document:
      return Diagnostic(
        error: "image.type", at: place, "a page can't show '\(written)' as a picture", hint: hint)
    case .video, .audio:
      if !mayBeOwn(written), mayBeRemote(written) {
        return Diagnostic(
          error: "image.type", at: place, "a page plays no file of another host: '\(written)'",
          hint: "put it into content/assets/, or \(hint)")
      }
      guard node.isInLink else { return nil }
      return Diagnostic(
        error: "image.type", at: place, "'\(written)' can't be played within a link",
        hint: "take it out of the link")
    }
  }

  /// Whether an address that isn't relative may lead to another host: browsers read `\\` as `/`.
  private func mayBeRemote(_ address: String) -> Bool {
    let start = address.prefix(2).map { $0 == "\\" ? "/" : $0 }
    return URLScheme.of(address) != nil || start == ["/", "/"]
  }

  private func withoutText(_ written: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      warning: "image.no-alt", at: place, "the picture '\(written)' has no text in its place",
      hint: "say what it shows: ![what it shows](\(written))")
  }
}

extension BodyElement {
  /// Whether anything but white space is written in it.
  fileprivate var hasText: Bool {
    guard kind == .text || kind == .code else { return false }
    return node.withLiteral { literal in literal.contains { $0 != 0x20 && $0 != 0x0A } }
  }
}
