import Text

/// The keys that lead to words of a data file, from the outermost in: `channels.sales.label`.
///
/// An entry of a list stands under its own id.
package struct WordPath: ExactText {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// Reads a path as it stands in the name of a part; `nil` if the text is none.
  init?(_ text: Substring) {
    let keys = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard keys.allSatisfy({ !$0.isEmpty }), text.utf8.allSatisfy({ $0 > 0x20 }) else { return nil }
    self.init(String(text))
  }
}
