/// An old address that leads to a page.
struct Redirect: Sendable {
  /// Below the base path, no slash at the start: `en/old-faq/` or `old/refund.html`.
  let from: String
  /// The page's key: `billing/refunds`.
  let key: String
  let fragment: String?
  let location: SourceLocation
}
