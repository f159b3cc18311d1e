import Text

/// The words of a text, without what is alike in every language: code, addresses, numbers, facts.
struct Wording: Hashable, Sendable {
  /// The hash of the letters, however they are set, spaced and punctuated.
  let hash: ContentHash
  let kind: Kind

  /// What the words are, as far as their form tells.
  enum Kind: Int, Sendable {
    /// A question without an answer.
    case empty
    /// Nothing that a translator would change: no words, `FAQ`, `PayPal`.
    case nothing
    /// Few words, which may be names, or the same in two languages: `Support`, `Visa`.
    case few
    /// So many that no two languages have them alike.
    case prose
  }

  init(hash: ContentHash, kind: Kind) {
    self.hash = hash
    self.kind = kind
  }

  /// The wording of a title, a description or a paragraph.
  init(of text: String) {
    var meter = WordMeter()
    var text = text
    text.withUTF8 { meter.add($0) }
    self = meter.wording
  }
}
