import Text

/// A link of the frame that `site.yaml` names.
struct FrameLink: Sendable {
  enum Target: Sendable {
    /// A page, or a heading of it.
    case page(PageKey, fragment: String?)
    /// Absolute web addresses, by language or for all.
    case address(LocalizedText)
  }

  /// `nil`: the page's title.
  let text: LocalizedText?
  let target: Target
  /// Whom it is shown to.
  let audience: Audience
  /// Of the target.
  let location: SourceLocation
}
