import Files

extension PageParser {
  /// Parses all pages of the site, in the order of their paths.
  func parseAll(_ jobs: Int) async throws -> [Result] {
    let makeReader: @Sendable () -> SourceReader = { SourceReader(source.folder) }
    return try await source.pages.concurrentMap(width: jobs, worker: makeReader) {
      reader, file in try parse(file, with: &reader)
    }
  }
}
