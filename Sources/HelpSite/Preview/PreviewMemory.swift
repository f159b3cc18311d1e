import Text

/// What the last good build of the preview knew, so that the next one needn't find it out again.
struct PreviewMemory: Sendable {
  /// The hash of all that a page's outline depends on besides its own bytes.
  let pageInputs: ContentHash
  /// The pages by path.
  let pages: [SourcePath: PageParser.Result]
  /// The published files by path.
  let outputs: [OutputPath: Output]

  struct Output: Sendable {
    /// The hash of all that the file was made of.
    let fingerprint: ContentHash
    let file: PreviewFile
    /// What lists need of it, if it is a page with a text of its own.
    let texts: PageTexts?
  }
}
