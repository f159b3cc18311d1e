/// The path of a file from the site folder: `content/it/refunds.md`.
package struct SourcePath: ExactText {
  package let text: String

  @inlinable package init(_ text: String) { self.text = text }

  /// The folder that stands before the names of files that lie inside the program.
  package static let programFolder = "(default theme)/"

  /// The path from a folder from which `prefix` leads to the site: `docs/`.
  ///
  /// A file inside the program is nowhere else.
  package func below(_ prefix: String) -> Self {
    text.beginsInBytes(with: Self.programFolder) ? self : "\(prefix)\(text)"
  }
}
