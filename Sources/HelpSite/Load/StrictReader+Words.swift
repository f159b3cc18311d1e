import Text
import YAML

/// Texts that readers see, as opposed to names, addresses and switches.
extension StrictReader {
  /// Text for readers.
  ///
  /// Warns of what YAML takes for something else than its author did.
  mutating func words(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node) else { return nil }
    checkMarks(of: node)
    return limited(text, node)
  }

  /// Warns of the same in data that templates show, whatever its shape.
  mutating func checkWords(in data: YAMLNode?) {
    guard let data else { return }
    switch data.content {
    case .scalar: checkMarks(of: data)
    case .sequence(let nodes): for node in nodes { checkWords(in: node) }
    case .mapping(let entries): for entry in entries { checkWords(in: entry.value) }
    }
  }

  private mutating func checkMarks(of node: YAMLNode) {
    guard let text = node.plainText, !node.isNull else { return }
    if node.hasComment {
      report(
        Diagnostic(
          warning: "\(area).comment", at: location(node),
          "the text ends before ' #', where a comment begins",
          hint: "quote a text with '#' in it; write a comment on a line of its own"))
    }
    if let marks = QuotingMarks(around: text) {
      report(
        Diagnostic(
          warning: "\(area).quotes", at: location(node),
          "the marks \(marks.opening) and \(marks.closing) are shown as part of the text",
          hint: "delete them; if they belong to it, put straight quotes around all of it"))
    }
  }
}
