import CommonMark

extension BodyChecker {
  /// 4 MiB: with `{{a}}` over and over, a small page could otherwise become a huge one.
  private static let factSizeLimit = 4 << 20

  /// Finds a page whose facts would be longer than the limit together.
  func checkFactSize(in root: Node, bodySize: Int, _ diagnostics: inout [Diagnostic]) {
    // A name in braces has five bytes at least, so that most pages needn't be counted.
    guard let facts = source.facts[file.language],
      bodySize / 5 * facts.longest > Self.factSizeLimit
    else { return }
    var size = 0
    for node in root.descendants {
      for case let text? in [node.kind == .text ? node.literal : nil, node.title, node.destination]
      where Placeholder.mayStand(in: text) {
        size += facts.size(in: text)
      }
      guard size > Self.factSizeLimit else { continue }
      diagnostics.append(
        Diagnostic(
          error: "markdown.limit", at: location(node),
          "the facts in the text have more than \(Self.factSizeLimit / 1_024) KiB together"))
      return
    }
  }
}
