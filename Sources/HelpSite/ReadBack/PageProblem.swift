import Text

/// Something wrong with a page of the output.
struct PageProblem: Hashable, Sendable {
  let id: String
  var severity = Diagnostic.Severity.error
  /// What the page does: `links to '/x/', where nothing is published`.
  let text: String
  var hint: String?
  /// What a template that makes it has: an address, a line of code.
  var quote: String?
  /// The place that makes it, if that is known.
  var location: SourceLocation?
  /// Whether it has one cause on all pages that have it.
  var isToldOnce = false

  static func link(_ address: String, hint: String?) -> Self {
    Self(
      id: "output.link", text: "links to '\(address)', where nothing is published", hint: hint,
      quote: address)
  }

  static func fragment(_ address: String) -> Self {
    Self(
      id: "output.fragment", text: "links to '\(address)', a page without that id", quote: address
    )
  }

  static func duplicate(id: String) -> Self {
    Self(id: "output.duplicate-id", text: "has the id '\(id)' twice")
  }

  /// A file that browsers don't load.
  static func policy(
    _ address: String, _ directive: PolicyDirective, by name: String,
    at location: SourceLocation? = nil
  ) -> Self {
    let verb =
      switch directive {
      case .form: "sends a form to"
      case .base: "has the base"
      default: "loads"
      }
    return Self(
      id: policyID, severity: .warning,
      text: "\(verb) '\(short(address))', which its own policy blocks by '\(name)'",
      hint: "publish the file with the site, or write a policy of your own into the template",
      quote: address, location: location, isToldOnce: true)
  }

  /// Code or style in the page that browsers don't obey.
  static func policy(inline text: String, in place: String, by name: String) -> Self {
    let quote = text.split(separator: "\n").map(\.trimmed).first { !$0.isEmpty } ?? ""
    return Self(
      id: policyID, severity: .warning,
      text: "has '\(short(quote))' in '\(place)', which its own policy blocks by '\(name)'",
      hint: "move it into a file of templates/assets/", quote: quote, isToldOnce: true)
  }

  private static let policyID = "output.policy"

  private static func short(_ text: String) -> String {
    text.count > 80 ? text.prefix(80) + "…" : text
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
        + (isDraft ? "it shows a draft, or says so" : "its language isn't released"),
      hint: "templates write <meta name=\"robots\"> where 'robots' is there")
  }

  static func language(_ text: String) -> Self { Self(id: "output.lang", text: text) }
  static func canonical(_ text: String) -> Self { Self(id: "output.canonical", text: text) }

  static func alternate(_ text: String) -> Self {
    Self(id: "output.alternate", text: text, hint: "templates take alternates from 'alternates'")
  }
}
