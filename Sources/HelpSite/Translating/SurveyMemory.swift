import Text

/// The pages of a survey, for the next one of the same command: only what the command itself has
/// written is read again.
struct SurveyMemory: PageMemory {
  private let pages: [SourcePath: ParsedPage]

  /// - Parameters:
  ///   - survey: An earlier survey.
  ///   - changed: The files that were written since.
  init(_ survey: TranslationSurvey, changed: some Collection<SourcePath>) {
    var pages = Dictionary(survey.pages.map { ($0.file.path, $0) }) { first, _ in first }
    for path in changed { pages[path] = nil }
    self.pages = pages
  }

  func page(_ file: PageFile) -> PageParser.Result? {
    pages[file.path].map { PageParser.Result(page: $0, diagnostics: []) }
  }

  func page(_ file: PageFile, hash: ContentHash) -> PageParser.Result? { nil }
}
