import Languages

/// The pages of which too little is known to hold others against them: they have no outline, their head is
/// wrong, or their errors are so many that the rest wasn't looked at.
struct UnreadPages: Sendable {
  /// The keys, whatever the language.
  private let keys: Set<PageKey>
  private let languages: Set<Language>
  /// The keys of the pages with errors, whatever the language.
  private let flawed: Set<PageKey>

  init(_ files: [PageFile] = [], flawed: [PageFile] = []) {
    keys = Set(files.map(\.key))
    languages = Set(files.map(\.language))
    self.flawed = Set(flawed.map(\.key))
  }

  var isEmpty: Bool { keys.isEmpty }

  /// Whether one of the key's pages, in any language, is unread.
  func contains(_ key: PageKey) -> Bool { keys.contains(key) }

  /// Whether one of the key's pages has an error, so that its text says little about the others'.
  func isFlawed(_ key: PageKey) -> Bool { flawed.contains(key) }

  /// Whether a page in one of the languages is unread.
  func isAny(in languages: Language...) -> Bool { !self.languages.isDisjoint(with: languages) }
}

extension PageParser.Result {
  /// Whether the page is known well enough to hold others against it.
  var isRead: Bool {
    guard page != nil else { return false }
    let errors = diagnostics.lazy.filter { $0.severity == .error }
    return !errors.contains { $0.id.hasPrefix("front-matter.") || $0.id.hasPrefix("section.") }
      && errors.prefix(FactNames.plenty).count < FactNames.plenty
  }
}
