import Files

/// What one task needs that reads pages for the exchange.
struct ExchangeWorker: ~Copyable {
  var files: SourceReader
  /// The original that was cut last: all languages want the same.
  var original: OriginalPage?

  init(_ folder: SourceFolder) { files = SourceReader(folder) }
}
