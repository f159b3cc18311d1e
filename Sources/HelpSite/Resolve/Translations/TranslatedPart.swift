import Text

/// One part of a page or data file in one language, beside its original.
package struct TranslatedPart: Sendable {
  package let name: PartName
  /// Where the lock has its line, if that is under another name; `nil` for orphans.
  let move: TranslationRecords.Move?
  let standing: Standing

  /// Where the part stands, with what there is of it and what the lock says.
  enum Standing: Sendable {
    /// Made from the source text as it is, and accepted.
    case current(Translation, TranslationLock.Entry)
    /// Never accepted, or a machine's that nobody has looked at.
    case unreviewed(Translation, TranslationLock.Entry?)
    /// Made from a source text that is another by now, or with facts that are.
    case stale(Translation, TranslationLock.Entry)
    /// The source has it, the translation hasn't.
    case missing(Original, TranslationLock.Entry?)
    /// There, but not translated.
    case untranslated(Translation, TranslationLock.Entry?, Untranslated)
    /// The translation has it, the source hasn't.
    case orphan(SourceLocation, TranslationLock.Entry?)
  }

  /// Why a part that is there is no translation.
  enum Untranslated: String, Sendable {
    /// A question without an answer.
    case empty
    /// The words are the original's.
    case copied

    /// As it stands behind a part's name.
    var words: String { self == .empty ? "empty" : "as in the original" }
  }

  /// What it means that a part has no words of its own.
  enum SameWords {
    /// They are right in both languages, as far as can be told.
    case shared
    case untranslated(Untranslated)

    var isUntranslated: Bool {
      if case .untranslated = self { true } else { false }
    }
  }

  /// A part in the source language.
  struct Original: Sendable {
    let location: SourceLocation
    /// Of the text as it is.
    let hash: ContentHash
  }

  /// A part that both languages have.
  struct Translation: Sendable {
    let original: Original
    let location: SourceLocation
    /// The facts whose numbers take other plural forms in the translation's language by now, if
    /// that is all that changed.
    var changedFacts: [FactPlurals.Change] = []
  }
}

extension TranslatedPart {
  package var state: TranslationState {
    switch standing {
    case .current: .current
    case .unreviewed: .unreviewed
    case .stale: .stale
    case .missing, .untranslated: .missing
    case .orphan: .orphan
    }
  }

  /// `nil` if one of the languages hasn't the part.
  var translation: Translation? {
    switch standing {
    case .current(let translation, _), .unreviewed(let translation, _), .stale(let translation, _),
      .untranslated(let translation, _, _):
      translation
    case .missing, .orphan: nil
    }
  }

  /// `nil` if the source hasn't the part.
  var original: Original? {
    if case .missing(let original, _) = standing { original } else { translation?.original }
  }

  /// In the translation; `nil` if it hasn't the part.
  var location: SourceLocation? {
    if case .orphan(let location, _) = standing { location } else { translation?.location }
  }

  /// What the lock says of it.
  var entry: TranslationLock.Entry? {
    switch standing {
    case .current(_, let entry), .stale(_, let entry): entry
    case .unreviewed(_, let entry), .missing(_, let entry), .orphan(_, let entry),
      .untranslated(_, let entry, _):
      entry
    }
  }

  /// `nil` if it is translated, or not there.
  var untranslated: Untranslated? {
    if case .untranslated(_, _, let reason) = standing { reason } else { nil }
  }

  /// Whether it is a question with its answer.
  var isQuestion: Bool {
    if case .question = name.part { true } else { false }
  }
}

extension TranslatedPart.Standing {
  /// The standing of the same part if it has no words of its own: what was accepted as it is stays
  /// so until its original changes.
  func having(_ words: TranslatedPart.SameWords) -> Self {
    switch (self, words) {
    case (.unreviewed(let translation, let entry?), _) where entry.method == .asIs:
      .current(translation, entry)
    case (.unreviewed(let translation, let entry), .untranslated(let reason)):
      .untranslated(translation, entry, reason)
    case (.current(let translation, let entry), .untranslated(let reason)),
      (.stale(let translation, let entry), .untranslated(let reason)):
      .untranslated(translation, entry, reason)
    default: self
    }
  }
}
