import Text

/// What became of a part of which something came in, for the lock.
struct PartOutcome: Sendable {
  let name: PartName
  /// Of the original as it is.
  let hash: ContentHash
  /// Whether the translation was stale before.
  let wasStale: Bool
  /// Whether a text of it was taken.
  let isChanged: Bool
  /// Of the former original that a taken text was made from; `nil` if none was.
  let staleHash: ContentHash?
  /// Whether each text has a translation that was made from the original as it is.
  let isGood: Bool
  /// Whether a machine made one of them.
  let hasMachine: Bool

  init(_ part: PartImport) {
    name = part.part.name
    hash = part.part.hash
    wasStale = part.part.part.state == .stale
    isChanged = !part.texts.isEmpty
    staleHash =
      part.texts.sorted { $0.key < $1.key }.lazy.map(\.value).filter(\.isStale)
      .compactMap(\.hash).first
    isGood = part.isGood
    hasMachine = part.hasMachine
  }
}
