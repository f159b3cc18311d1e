/// The ways to pay that the vendor knows, and the lists of them that pages show.
struct PaymentRegistry: Sendable {
  var methods: [String: PaymentMethod] = [:]
  var groups: [String: PaymentGroup] = [:]
  var words: [DataWords] = []
}
