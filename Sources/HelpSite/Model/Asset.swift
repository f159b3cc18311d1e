import Text

/// One published file.
struct Asset: Sendable {
  enum Origin: Sendable {
    /// A file of the site, copied when it is written.
    case file(SourcePath)
    /// Bytes of the default theme, or of a style sheet whose addresses were filled in.
    case bytes([UInt8])
  }

  /// The path below the assets folder: `payments/visa.svg`; see ``ContentFolder/key(of:)``.
  let path: String
  /// The path below the base, with the content's hash in the name:
  /// `assets/payments/visa.0f3a9c2b7d.svg`; of files with stable addresses, their own.
  let outputPath: OutputPath
  let origin: Origin
  /// The file that it was made of, for messages.
  let sourcePath: SourcePath
  /// The hash of the bytes when they were checked.
  let hash: ContentHash
  let size: ImageSize?
}

extension Asset {
  /// Whether its address is the same whatever it holds.
  var hasStableAddress: Bool { path.beginsInBytes(with: "../") }

  /// Whether it is a file of `content/`, which texts may name, and none of the theme's.
  var isOfContent: Bool { sourcePath.text.hasPrefix("content/") }
}
