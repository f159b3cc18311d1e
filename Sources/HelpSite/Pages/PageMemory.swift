import Text

/// What an earlier build knew of pages, believed where it says so.
protocol PageMemory: Sendable {
  /// What is known of a page without reading it; `nil` if it has to be read.
  func page(_ file: PageFile) -> PageParser.Result?

  /// What is known of a page whose bytes have this hash.
  func page(_ file: PageFile, hash: ContentHash) -> PageParser.Result?
}
