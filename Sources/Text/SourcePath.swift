/// The path of a file from the site folder: `content/it/refunds.md`.
package struct SourcePath: ExactText {
  package let text: String

  @inlinable package init(_ text: String) { self.text = text }
}
