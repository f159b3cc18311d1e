import Text

@testable import HelpSite

/// What a book says of texts by themselves.
extension TermBook {
  func notes(on text: String) -> [TermNote] { notes(on: originals.uses(in: text)) }

  /// The ids of what is wrong; behind that of a forbidden word the word.
  func findings(original: String, translation: String) -> [String] {
    findings(
      original: originals.uses(in: original), translation: translations.uses(in: translation)
    )
    .map { finding in
      let told = diagnostic(of: finding, text: "a", at: SourceLocation(file: "a.po"))
      guard case .forbidden(let word) = finding.kind else { return told.id }
      return "\(told.id) \(word)"
    }
  }
}
