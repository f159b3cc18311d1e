import Text

/// What readers can tell the vendor of each answer.
struct AnswerFeedback: Sendable {
  /// Where it goes whether an answer helped.
  enum Vote: Sendable {
    /// The address that a form is sent to.
    case form(String)
    /// The address of a link for each answer.
    case link(AddressPattern)
  }

  /// Where it goes what is wrong with one.
  enum Report: Sendable {
    /// A channel of `contact.yaml`, and where it is named.
    case channel(String, SourceLocation)
    case link(AddressPattern)
  }

  var vote: Vote?
  var report: Report?

  /// What the policy of pages must allow for it.
  var service: SiteService? {
    guard case .form(let address) = vote else { return nil }
    // Policies know no queries.
    let place = String(address.prefix { $0 != "?" })
    return SiteService(scripts: [], styles: [], allowed: [.forms: [place]], pages: [.page])
  }
}
