import Text

/// What the files of one page have in common in all languages, the path below the language's folder
/// without `.md`: `billing/refunds`.
package struct PageKey: ExactText {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// The path that the page's address is made of: the key, or of a folder's page (`billing/index`)
  /// the folder.
  var addressPath: String {
    text.endsInBytes(of: Self.ending)
      ? String(Substring(text.utf8.dropLast(Self.ending.utf8.count))) : text
  }

  private static let ending = "/index"
}
