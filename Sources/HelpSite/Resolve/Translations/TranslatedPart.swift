import Text

/// One part of a page in one language, beside its original.
package struct TranslatedPart: Sendable {
  package let name: PartName
  let standing: Standing

  /// Where the part stands, with what there is of it and what the lock says.
  enum Standing: Sendable {
    /// Made from the source text as it is, and accepted.
    case current(Translation, TranslationLock.Entry)
    /// Never accepted, or a machine's that nobody has looked at.
    case unreviewed(Translation, TranslationLock.Entry?)
    /// Made from a source text that is another by now.
    case stale(Translation, TranslationLock.Entry)
    /// The source has it, the translation hasn't.
    case missing(Original, TranslationLock.Entry?)
    /// The translation has it, the source hasn't.
    case orphan(SourceLocation, TranslationLock.Entry?)
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
  }
}

extension TranslatedPart {
  package var state: TranslationState {
    switch standing {
    case .current: .current
    case .unreviewed: .unreviewed
    case .stale: .stale
    case .missing: .missing
    case .orphan: .orphan
    }
  }

  /// `nil` if one of the languages hasn't the part.
  var translation: Translation? {
    switch standing {
    case .current(let translation, _), .unreviewed(let translation, _), .stale(let translation, _):
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
    case .unreviewed(_, let entry), .missing(_, let entry), .orphan(_, let entry): entry
    }
  }

  /// Whether it is a question with its answer.
  var isQuestion: Bool {
    if case .question = name.part { true } else { false }
  }
}
