/// The block of contact as an entry of the search.
struct SearchContact {
  /// The heading.
  let title: String
  /// Where the first such block stands, from the host's root: `/en/refunds/#contact`.
  let path: String
  /// The names of the ways to the desk, and that there are opening hours.
  let names: String
  /// All else that the block says.
  let text: String
}
