import Text

/// The names that templates and objects agree on, and their numbers.
struct NameTable: Sendable {
  private(set) var texts: [String] = []
  private var ids: [String: Int] = [:]
  /// The first parts that templates may use, sorted.
  private let allowed: Set<String>
  /// The numbers of the open names that aren't in the vocabulary.
  private let openIDs: Range<Int>

  init(vocabulary: [String], openNames: Set<String>) {
    allowed = openNames.union(vocabulary)
    texts = vocabulary
    for (id, text) in vocabulary.enumerated() { ids[text] = id }
    let added = openNames.subtracting(vocabulary).sorted()
    openIDs = texts.count..<texts.count + added.count
    for text in added { _ = name(adding: text) }
  }

  func name(_ text: String) -> Name? {
    ids[text].map(Name.init)
  }

  mutating func name(adding text: String) -> Name {
    if let id = ids[text] { return Name(id: id) }
    ids[text] = texts.count
    texts.append(text)
    return Name(id: texts.count - 1)
  }

  func isOpen(_ name: Name) -> Bool { openIDs.contains(name.id) }

  func isKnown(_ text: String) -> Bool {
    allowed.contains(text)
  }

  func nearest(to text: String) -> String? {
    NearestName.ofTag(text, among: allowed)
  }
}
