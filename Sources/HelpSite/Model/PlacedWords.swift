import Languages
import Text

/// Words of an author that readers see, and where they stand.
struct PlacedWords: Hashable, Sendable {
  let text: String
  /// `nil`: the words are the same in every language.
  let language: Language?
  let location: SourceLocation
}

extension FactNames {
  /// What is wrong with the names in braces of some words.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - languages: The site's.
  /// - Returns: Errors and warnings at the words.
  func diagnostics(of words: PlacedWords, in languages: [Language]) -> [Diagnostic] {
    guard Placeholder.mayStand(in: words.text) else { return [] }
    for language in words.language.map({ [$0] }) ?? languages {
      let found = problems(in: words.text, of: language)
      if !found.isEmpty { return found.map { $0.diagnostic(at: words.location) } }
    }
    return []
  }
}
