import Mustache

extension SiteRenderer {
  /// Renders every file and hands each to `accept`, page by page, from several threads.
  ///
  /// A file's bytes are freed as soon as `accept` returns.
  ///
  /// - Returns: what `accept` gave for each file, in the order of ``files``.
  /// - Throws: ``BuildFailure`` with the mistakes of all pages, or the first other error.
  func emit<Receipt: Sendable>(
    jobs: Int, progress: Progress,
    _ accept: @escaping @Sendable (String, UnsafeBufferPointer<UInt8>) throws -> Receipt
  ) async throws -> [Receipt] {
    let files = files
    let results = try await files.concurrentChunks(width: jobs) { chunk in
      var reader = SourceReader(site.source.folder)
      var buffer = ByteBuffer(capacity: 1 << 16)
      let results = try chunk.map { file -> Result<Receipt, BuildFailure> in
        buffer.removeAll(keepingCapacity: true)
        if let failure = try attempt(file, with: &reader, into: &buffer) { return .failure(failure) }
        let path = path(of: file)
        return .success(try buffer.withBytes { try accept(path, $0) })
      }
      progress.advance(results.count, files.count)
      return results
    }
    var receipts: [Receipt] = []
    var diagnostics: [Diagnostic] = []
    for result in results {
      switch result {
      case .success(let receipt): receipts.append(receipt)
      case .failure(let failure): diagnostics += failure.diagnostics
      }
    }
    try diagnostics.throwIfErrors()
    return receipts
  }

  /// Renders a file; returns the authors' mistakes, throws the machine's failures.
  private func attempt(
    _ file: OutputFile, with reader: inout SourceReader, into buffer: inout ByteBuffer
  ) throws -> BuildFailure? {
    do {
      try render(file, with: &reader, into: &buffer)
      return nil
    } catch let error as TemplateError {
      return BuildFailure(diagnostics: [Diagnostic(error)])
    } catch let failure as BuildFailure {
      return failure
    }
  }
}
