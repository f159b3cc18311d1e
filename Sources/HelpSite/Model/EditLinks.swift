import Text

/// The addresses at which pages are edited: `https://git.example/help/edit/main/{path}`.
struct EditLinks: Sendable {
  static let placeholder = "{path}"

  private let before: String
  private let after: String

  /// A web address with one `{path}`; `nil` if the text has none, or more.
  init?(_ text: String) {
    let parts = text.split(separator: Self.placeholder, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    (before, after) = (String(parts[0]), String(parts[1]))
  }

  /// The address for a file of the site.
  func url(of path: SourcePath) -> String { before + SitePath.percentEncoded(path.text) + after }
}
