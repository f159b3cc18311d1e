/// A question of a page that is looked at.
package struct PreviewQuestion: Sendable {
  package let id: QuestionID
  /// As readers see it; that of the source language where the page has none.
  package let heading: String
  package let state: PreviewPage.State
  /// Where it stands in ``PreviewPage/source``; `nil` if it isn't there.
  package let line: Int?
  /// What became of the original since it was translated; `nil` if ``state`` isn't stale.
  package let change: PreviewPage.Change?
  /// The same question in every language that has it, this one too.
  package let links: [PreviewPage.Link]
}
