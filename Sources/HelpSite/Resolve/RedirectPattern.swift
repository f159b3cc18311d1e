import Text

/// All addresses that begin alike, and where they lead: a rule for hosts, since no page can stand for it.
struct RedirectPattern: Sendable {
  /// What they begin with below the base, no slash at the start, one at the end: `it/old/`.
  let prefix: String
  /// What they lead to, as in ``ResolvedRedirect/target``.
  let target: String
  /// Whether what stood behind the prefix follows the target.
  let keepsRest: Bool
  let location: SourceLocation
}
