import Text

/// One text of a page or data file to translate, with its translation as it is.
struct ExchangeUnit: Sendable {
  /// Where a unit stands in its part.
  enum Place: Hashable, Sendable {
    /// A title, a description, words of a data file: all of the part.
    case line
    /// A block of the part, by its number in ``PartBlocks/blocks``.
    case block(Int)
    /// The words of a picture, or the title of a link or a picture: of a token of a block.
    case words(block: Int, token: Int)
    case title(block: Int, token: Int)

    /// The number of the block; `nil` for a line.
    var block: Int? {
      switch self {
      case .line: nil
      case .block(let number), .words(let number, _), .title(let number, _): number
      }
    }
  }

  /// What a translation is to its original.
  enum State: Hashable, Sendable {
    case missing
    case current
    /// There, but never accepted.
    case unreviewed
    /// Made from another original: as that was, if it is known.
    case stale(UnitText?)
  }

  /// The name that translators' files have for it, the same in all languages: `refunds#how-long/2`.
  let id: String
  let place: Place
  let kind: Kind
  let source: UnitText
  /// Its pieces numbered as those of the source.
  var target: UnitText?
  var state = State.missing

  enum Kind: Hashable, Sendable {
    case title, description, words, alternative, linkTitle
    case block(TextBlock.Kind)

    /// Whether the text has Markdown.
    var isMarkdown: Bool { if case .block = self { true } else { false } }

    /// In the words of a translator.
    var name: String {
      switch self {
      case .title: "Title of the page"
      case .description: "Description of the page, for search engines"
      case .words: "Words of a data file"
      case .alternative: "What a picture shows, for people who don't see it"
      case .linkTitle: "Title of a link or a picture, shown beside the pointer"
      case .block(.question): "Question"
      case .block(.heading): "Heading"
      case .block(.paragraph): "Paragraph"
      case .block(.item): "Item of a list"
      case .block(.quote): "Quotation"
      case .block(.cell): "Cell of a table"
      }
    }
  }
}

/// A part of a page or data file with all its units.
struct ExchangePart: Sendable {
  let part: TranslatedPart
  /// Of the source's text as it is.
  let hash: ContentHash
  var units: [ExchangeUnit]
  /// Both texts cut into blocks; `nil` of a line, and of a language that lacks the part.
  var source: PartBlocks?
  var translation: PartBlocks?
  /// Whether each unit's place in the translation is known, so that units can be changed by
  /// themselves.
  var isAligned = true

  var name: PartName { part.name }

  /// Whether the language has a translation of it.
  var isTranslated: Bool { part.state != .missing }
}
