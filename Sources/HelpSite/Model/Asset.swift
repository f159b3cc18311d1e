import Text

/// One published file.
struct Asset: Sendable {
  enum Origin: Sendable {
    /// A file of the site, copied when it is written.
    case file(SourcePath)
    /// Bytes of the default theme, or of a style sheet whose addresses were filled in.
    case bytes([UInt8])
  }

  /// The path below the assets folder: `payments/visa.svg`.
  let path: String
  /// The path below the base, with the content's hash in the name:
  /// `assets/payments/visa.0f3a9c2b7d.svg`.
  let outputPath: OutputPath
  let origin: Origin
  /// The file that it was made of, for messages.
  let sourcePath: SourcePath
  /// The hash of the bytes when they were checked.
  let hash: ContentHash
  let size: ImageSize?
}
