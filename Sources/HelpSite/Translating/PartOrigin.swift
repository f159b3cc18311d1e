import Text

/// The source text that a translation was made from: the part, and the hash that its lock has.
struct PartOrigin: Hashable, Sendable {
  let name: PartName
  let hash: ContentHash?

  init(_ part: TranslatedPart) {
    name = part.name
    hash = part.entry?.hash
  }
}
