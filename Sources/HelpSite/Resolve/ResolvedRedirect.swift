import Languages
import Text

/// An old address, and the address it leads to.
struct ResolvedRedirect: Sendable {
  let from: PageAddress
  /// The path from the host's root, with the fragment; an absolute address of another site.
  let target: String
  /// The path of the page that search engines shall list: of a fallback, the original's; `nil`: the
  /// target is no page of the site.
  let canonical: String?
  let language: LanguageIndex
  /// Whether it leads to a draft.
  let isDraft: Bool
  let location: SourceLocation
}
