package import Text

/// What a writer wants to know of a page that is looked at.
package struct PreviewPage: Sendable {
  /// The tag of the reader's language.
  package let language: String
  /// The file whose text it shows.
  package let source: SourcePath
  /// Whether it shows another language's text, since its own has no such page.
  package let isFallback: Bool
  package let isDraft: Bool
  /// Whether readers of the published site get to see its language.
  package let isReleased: Bool
  /// The questions in the order of the source language; then those that the source language hasn't.
  package let questions: [PreviewQuestion]

  /// The state of a question's translation.
  package enum State: String, Sendable {
    /// It is an original.
    case source
    case current, unreviewed, stale, missing, orphan

    init(_ state: TranslationState) {
      self =
        switch state {
        case .current: .current
        case .unreviewed: .unreviewed
        case .stale: .stale
        case .missing: .missing
        case .orphan: .orphan
        }
    }
  }

  package struct Link: Sendable {
    /// The tag of the language.
    package let language: String
    /// The path from the host's root: `/help/de/rueckgaben/#long`.
    package let path: String
    package let state: State
  }

  /// An original's text, beside that which a translation was made from.
  package struct Change: Sendable {
    /// Whether that text was found; if not, ``pieces`` is the original as it is, unmarked.
    package let isKnown: Bool
    package let pieces: [Piece]
    /// The translation as its file has it; `nil` if that can't be read.
    package let translation: String?
  }

  /// Some words of a text.
  package struct Piece: Equatable, Sendable {
    package enum Kind: String, Sendable { case same, removed, added }

    package let kind: Kind
    package let text: String
  }
}
