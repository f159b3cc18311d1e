import CommonMark

extension Node {
  /// Whether a question begins here: a level-2 heading that stands in nothing else.
  var beginsQuestion: Bool {
    kind == .heading && headingLevel == 2 && parent?.kind == .document
  }
}
