import Languages
import Text

/// Says of the words of data files where their translations don't follow.
struct WordChecker {
  let source: SourceTree
  /// What the locks of the languages say.
  let records: [Language: TranslationRecords]

  /// One finding a file for all words that are missing, one for all that nobody accepted.
  func diagnostics(in language: Language) -> [Diagnostic] {
    let isBegun = records[language]?.haveWords ?? false
    return DataFile.allCases.flatMap { file -> [Diagnostic] in
      let parts = source.wordParts(of: file, in: language, records[language])
      let missing = parts.filter { $0.state == .missing }
      // Nobody has begun to accept words: all would lack it.
      let unreviewed = isBegun ? parts.filter { $0.state == .unreviewed } : []
      return parts.compactMap { part in
        guard case .stale(let translation, _) = part.standing else { return nil }
        return TranslationChecker.stale(part, translation, language)
      }
        + [
          Self.missing(missing, of: parts.count, language),
          Self.unreviewed(unreviewed, of: parts.count, language),
        ].compactMap(\.self)
    }
  }

  private static func missing(
    _ parts: [TranslatedPart], of count: Int, _ language: Language
  ) -> Diagnostic? {
    guard let first = parts.first, let original = first.original else { return nil }
    guard parts.count == 1 else {
      return Diagnostic(
        warning: "translation.missing", at: original.location,
        "\(parts.count) of \(count) parts are not translated into '\(language.tag)': "
          + TranslationChecker.list(parts),
        hint: TranslationChecker.status(first.name.page, .missing, language))
    }
    guard let location = first.location else {
      return Diagnostic(
        warning: "translation.missing", at: original.location,
        "'\(first.name)' is not translated into '\(language.tag)'")
    }
    return TranslationChecker.copied(first.name, at: location, original.location, language)
  }

  private static func unreviewed(
    _ parts: [TranslatedPart], of count: Int, _ language: Language
  ) -> Diagnostic? {
    guard let first = parts.first, case .unreviewed(let translation, let entry) = first.standing
    else { return nil }
    guard parts.count > 1 else {
      return TranslationChecker.unreviewed(first.name, translation, entry, language)
    }
    return Diagnostic(
      warning: "translation.unreviewed", at: translation.location,
      "the translations of \(parts.count) of \(count) parts into '\(language.tag)' were not reviewed: "
        + TranslationChecker.list(parts),
      hint: TranslationChecker.status(first.name.page, .unreviewed, language))
  }
}

extension TranslationRecords {
  /// Whether anybody has accepted words of data files.
  fileprivate var haveWords: Bool {
    DataFile.allCases.contains { file in
      lock.lines(of: file.key).contains { line in
        if case .words = line.part { true } else { false }
      }
    }
  }
}
