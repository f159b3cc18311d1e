/// What is kept of a page of the output until all of them are read.
struct PageSummary: Sendable {
  /// The hashes of its ids, sorted.
  var ids: [UInt64] = []
  var alternates: [Alternate] = []
  /// The file of its canonical address.
  var canonical: Int32?
  /// Links to ids of other pages.
  var fragments: [Fragment] = []
  var problems: [PageProblem] = []

  struct Alternate: Sendable {
    /// As it is written: `pt-BR`, `x-default`.
    let tag: String
    let file: Int32
  }

  struct Fragment: Sendable {
    let file: Int32
    /// The hash of the id.
    let id: UInt64
    /// As it is written.
    let address: String
  }

  func has(id: UInt64) -> Bool {
    var range = ids[...]
    while !range.isEmpty {
      let middle = range.startIndex + range.count / 2
      if ids[middle] == id { return true }
      range = ids[middle] < id ? range[(middle + 1)...] : range[..<middle]
    }
    return false
  }
}

/// Something wrong with a page of the output.
struct PageProblem: Hashable, Sendable {
  let id: String
  var severity = Diagnostic.Severity.error
  /// What the page does: `links to '/x/', where nothing is published`.
  let text: String
  var hint: String?

  static func link(_ address: String, hint: String?) -> Self {
    Self(id: "output.link", text: "links to '\(address)', where nothing is published", hint: hint)
  }

  static func fragment(_ address: String) -> Self {
    Self(id: "output.fragment", text: "links to '\(address)', a page without that id")
  }

  static func duplicate(id: String) -> Self {
    Self(id: "output.duplicate-id", text: "has the id '\(id)' twice")
  }

  static func picture(_ address: String) -> Self {
    Self(
      id: "output.alt", severity: .warning,
      text: "shows the picture '\(address)' without an attribute alt",
      hint: "alt=\"\" for a picture that only decorates")
  }

  static func headings(_ count: Int) -> Self {
    Self(
      id: "output.heading", severity: .warning,
      text: "has \(count == 0 ? "no heading" : "\(count) headings") of level 1",
      hint: "the title is the one heading of level 1")
  }

  /// A page of an unreleased language.
  static let indexed = Self(
    id: "output.robots",
    text: "isn't hidden from search engines, though its language isn't released",
    hint: "templates write <meta name=\"robots\"> where 'robots' is there")

  static func language(_ text: String) -> Self { Self(id: "output.lang", text: text) }
  static func canonical(_ text: String) -> Self { Self(id: "output.canonical", text: text) }

  static func alternate(_ text: String) -> Self {
    Self(id: "output.alternate", text: text, hint: "templates take alternates from 'alternates'")
  }
}
