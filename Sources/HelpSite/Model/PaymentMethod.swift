import Text

/// One entry of `payments.yaml`'s methods.
struct PaymentMethod: Sendable {
  enum Kind: String, CaseIterable, Sendable { case card, wallet, bank, transfer, other }

  let id: String
  let name: LocalizedText
  /// Other names by which readers search for it; shown nowhere.
  let aliases: [String]
  let kind: Kind
  let logo: Logo?
  let darkLogo: Logo?
  /// Whom it is shown to.
  let audience: Audience
  /// The last day on which it could be used, if it was retired.
  let until: CalendarDate?
  /// The id of the method that took its place.
  let successor: String?

  struct Logo: Sendable {
    /// The path below `content/assets/`.
    let path: String
    let location: SourceLocation
  }
}
