import Text

/// An old address that leads to a page.
struct Redirect: Sendable {
  /// The path below the base, no slash at the start: `en/old-faq/` or `old/refund.html`.
  let from: String
  let key: PageKey
  let fragment: String?
  let location: SourceLocation
}
