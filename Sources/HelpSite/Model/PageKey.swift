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

  /// The folder that the page lies in: `billing` of `billing/refunds`; `nil` for the language's own.
  var folder: String? {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(text[..<$0]) }
  }

  /// The folder whose page it is: `billing` of `billing/index`; `nil` if it is none's.
  var folderOfPage: String? { text.endsInBytes(of: Self.ending) ? addressPath : nil }

  private static let ending = "/index"
}
