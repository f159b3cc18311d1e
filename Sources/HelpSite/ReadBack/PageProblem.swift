/// Something wrong with a page of the output.
struct PageProblem: Hashable, Sendable {
  let id: String
  var severity = Diagnostic.Severity.error
  /// What the page does: `links to '/x/', where nothing is published`.
  let text: String
  var hint: String?
  /// The address that is wrong, as the page has it.
  var address: String?

  static func link(_ address: String, hint: String?) -> Self {
    Self(
      id: "output.link", text: "links to '\(address)', where nothing is published", hint: hint,
      address: address)
  }

  static func fragment(_ address: String) -> Self {
    Self(
      id: "output.fragment", text: "links to '\(address)', a page without that id", address: address
    )
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

  /// A page of an unreleased language, or one that shows drafts.
  static func indexed(isDraft: Bool) -> Self {
    Self(
      id: "output.robots",
      text: "isn't hidden from search engines, though "
        + (isDraft ? "it shows a draft" : "its language isn't released"),
      hint: "templates write <meta name=\"robots\"> where 'robots' is there")
  }

  static func language(_ text: String) -> Self { Self(id: "output.lang", text: text) }
  static func canonical(_ text: String) -> Self { Self(id: "output.canonical", text: text) }

  static func alternate(_ text: String) -> Self {
    Self(id: "output.alternate", text: text, hint: "templates take alternates from 'alternates'")
  }
}
