import Text

/// A memory beside what is known to have changed since.
struct PreviewRecollection: PageMemory {
  private let pages: [SourcePath: PageParser.Result]
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
