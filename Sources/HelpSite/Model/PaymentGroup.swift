import Text

/// A titled list of methods, in the order to show.
struct PaymentGroup: Sendable {
  let id: String
  /// `nil`: the frame's "We accept:".
  let title: LocalizedText?
  let methods: [Reference]

  /// A method's id, and where the group names it.
  struct Reference: Sendable {
    let id: String
    let location: SourceLocation
  }
}
