/// The keys of a mapping in a data file: its readers take no other, and its JSON Schema is made of it.
struct DataShape: Sendable {
  /// The table of the guide that tells of the keys.
  let guide: GuidePlace?
  let keys: [DataKey]
  let rules: [DataRule]
  /// The names of the keys, in the order of the declaration.
  let names: [String]

  init(guide: GuidePlace? = nil, _ keys: [DataKey], rules: [DataRule] = []) {
    self.guide = guide
    self.keys = keys
    self.rules = rules
    names = keys.map(\.name)
  }
}
