import Text

/// A file of `content/assets/` that a data file names.
struct NamedAsset: Sendable {
  /// The path below `content/assets/`.
  let path: String
  let location: SourceLocation
}
