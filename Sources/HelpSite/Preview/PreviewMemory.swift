import Text

/// What the last good build of the preview knew, so that the next one needn't find it out again.
struct PreviewMemory: Sendable {
  /// Of all that a page's outline depends on besides its own bytes.
  let pageInputs: ContentHash
  /// By path.
  let pages: [String: PageParser.Result]
  /// By path.
  let outputs: [OutputPath: Output]

  struct Output: Sendable {
    /// Of all that the file was made of.
    let fingerprint: ContentHash
    let file: PreviewFile
    /// What lists need of it, if it is a page with a text of its own.
    let texts: PageTexts?
  }
}

/// A memory beside what is known to have changed since.
struct PreviewRecollection: PageMemory {
  private let pages: [String: PageParser.Result]
  private let changed: ChangedFiles

  /// - Parameters:
  ///   - memory: Of the last good build.
  ///   - changed: Pages that must be read.
  ///   - inputs: Of what is there now.
  init(_ memory: PreviewMemory?, changed: ChangedFiles, inputs: BuildInputs) {
    let isAlike = memory?.pageInputs == inputs.pageHash
    pages = isAlike ? memory?.pages ?? [:] : [:]
    self.changed = changed
  }

  func page(_ file: PageFile) -> PageParser.Result? {
    changed.contains(file.path) ? nil : pages[file.path]
  }

  func page(_ file: PageFile, hash: ContentHash) -> PageParser.Result? {
    pages[file.path].flatMap { $0.page?.hash == hash ? $0 : nil }
  }
}
