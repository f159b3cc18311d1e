/// A mistake with the line that it is about.
package struct PreviewFinding: Hashable, Sendable {
  package let diagnostic: Diagnostic
  /// The line and its caret as a terminal shows them, two lines; empty if there is none to show.
  package let excerpt: String
}
