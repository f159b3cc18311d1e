import Text

/// What became of an id or an address that was published.
struct RetiredID: Sendable {
  let old: PublishedID
  /// `nil`: it is gone for good.
  let new: PublishedID?
  let location: SourceLocation
}
