import CommonMark

extension BodyChecker {
  /// 4 MiB: with `{{a}}` over and over, a small page could otherwise become a huge one.
  private static let factSizeLimit = 4 << 20

  /// Finds a page whose facts would be longer than the limit together.
  func checkFactSize(
    in body: borrowing PreparedBody, bodySize: Int, _ findings: inout Findings
  ) {
    // A name in braces has five bytes at least, so that most pages needn't be counted.
    guard let facts = source.facts[file.language],
      bodySize / 5 * facts.longest > Self.factSizeLimit
    else { return }
    var size = 0
    for element in body.elements {
      for text in body.texts(of: element) where Placeholder.mayStand(in: text) {
        size += facts.size(in: text)
      }
      guard size > Self.factSizeLimit else { continue }
      findings.diagnostics.append(
        Diagnostic(
          error: "markdown.limit", at: location(element.node),
          "the facts in the text have more than \(Self.factSizeLimit / 1_024) KiB together"))
      return
    }
  }
}

extension PreparedBody {
  /// The texts of an element in which facts may be named.
  fileprivate func texts(of element: BodyElement) -> [String] {
    switch element.kind {
    case .text: [element.node.literal ?? ""]
    case .link(let number), .image(let number): [links[number].title, links[number].written]
    default: []
    }
  }
}
