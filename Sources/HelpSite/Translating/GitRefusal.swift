import Text

/// Why git didn't tell what was asked.
enum GitRefusal: Error, Equatable {
  /// No folder of `PATH` has it.
  case notInstalled
  /// The site is in no repository.
  case noRepository
  /// Git's own word.
  case said(String)
  /// What became of it, as the rest of a sentence: `took too long`.
  case failed(String)

  /// The reason as a clause.
  var reason: String {
    switch self {
    case .notInstalled: "there is no git in the folders of PATH"
    case .noRepository: "the site isn't in a git repository"
    case .said(let words): "git says '\(PrintableText.of(words))'"
    case .failed(let end): "git \(end)"
    }
  }
}
