import Languages
import Text

/// A text that is translated part by part: a page, or the words of a data file in one language.
protocol PartedText: Sendable {
  var language: Language { get }
  /// What there is to translate, from the top down.
  var parts: [Placed<Part>] { get }
  /// The hashes of ``parts``, of a text in the source language.
  var partHashes: [ContentHash] { get }
  /// The words of ``parts``.
  var partWords: [PartWords] { get }
}

extension PartedText {
  /// Whether a text may be right in both languages: they are one language in one script.
  func mayShareWords(with other: Self) -> Bool {
    language.isVariety(of: other.language) && language.writtenScript == other.language.writtenScript
  }
}
