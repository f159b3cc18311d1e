import Languages
import Text

/// How buyers reach the vendor.
struct ContactDesk: Sendable {
  var channels: [Channel] = []
  /// What the desk speaks; empty means that the site doesn't say.
  var languages: [Language] = []
  var hours: OpeningHours?
  /// Whether mail addresses are written as numeric entities.
  var encodeAddresses = false
  var words: [DataWords] = []

  func channel(_ id: String) -> Channel? { channels.first { $0.id == id } }

  struct Channel: Sendable {
    enum Kind: String, CaseIterable, Sendable { case mail, web, forum, social, phone, chat }

    /// What it is for, in the words of
    /// [schema.org](https://schema.org/contactType).
    enum Purpose: String, CaseIterable, Sendable {
      case customerSupport = "customer support"
      case sales
      case technicalSupport = "technical support"
      case billingSupport = "billing support"
      case billPayment = "bill payment"
      case reservations
      case emergency
    }

    let id: String
    let kind: Kind
    let label: LocalizedText?
    let note: LocalizedText?
    /// The mail address, the telephone number as people write it, or the web address.
    let address: String
    /// The address of a link to the channel: `mailto:`, `tel:` (RFC 3966) or `https:`.
    let url: String
    let location: SourceLocation
    var purpose = Purpose.customerSupport
  }
}
