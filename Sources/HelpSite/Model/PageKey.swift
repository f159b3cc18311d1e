import Text

/// What the files of one page have in common in all languages, the path below the language's folder
/// without `.md`: `billing/refunds`.
package struct PageKey: ExactText {
  package let text: String

  package init(_ text: String) { self.text = text }
}
