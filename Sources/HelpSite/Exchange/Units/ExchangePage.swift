import Text

/// The texts of one page or data file to translate into one language, with their translations.
struct ExchangePage: Sendable {
  let key: PageKey
  /// The file of the originals: `content/en/refunds.md`, `content/contact.yaml`.
  let path: SourcePath
  /// The title of the page; `nil` of a data file.
  let title: String?
  var parts: [ExchangePart]
  /// The original, cut; `nil` of a data file.
  var source: PageBlocks?
  /// The translation, cut; `nil` if the language lacks the page, and of a data file.
  var translation: PageBlocks?
  /// `nil` of a page.
  var words: WordFile?

  /// Whether the language lacks the page altogether.
  var isNew: Bool { words == nil && translation == nil }
}
