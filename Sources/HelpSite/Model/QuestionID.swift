import Text

/// The id of a question or of another heading, no other of its page's: `how-long`.
///
/// It stands behind `#` in addresses, links, locks and the ledger; in Unicode's form C, however it
/// is written there.
package struct QuestionID: ExactText {
  package let text: String

  package init(_ text: String) { self.text = text.composed }
}
