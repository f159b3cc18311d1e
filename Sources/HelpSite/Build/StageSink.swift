import Publishing
import Text

/// Takes files to publish them, and notes what the next build shall know of them.
struct StageSink: OutputSink {
  let stage: OutputStage
  let memory: BuildMemory?
  /// The ways in which text files are published a second time.
  let compressions: [Compression]

  struct Receipt: Sendable {
    let file: StagedFile
    let output: BuildMemory.Output
    var compressed: [Compressed] = []

    var files: [StagedFile] { [file] + compressed.compactMap(\.file) }

    /// What is remembered of the file and its compressed forms.
    var outputs: [BuildMemory.KnownOutput] {
      [(path: file.path, output: output)] + compressed.map { (path: $0.path, output: $0.output) }
    }
  }

  /// What became of a file's compressed form.
  struct Compressed: Sendable {
    let path: OutputPath
    let output: BuildMemory.Output
    /// `nil` if it would not have been smaller.
    let file: StagedFile?
  }

  func keep(_ path: OutputPath, fingerprint: ContentHash) -> Receipt? {
    guard let output = memory?.output(path), output.fingerprint == fingerprint,
      let file = stage.keep(path, hash: output.hash)
    else { return nil }
    var receipt = Receipt(file: file, output: output)
    for compression in compressions(of: path) {
      guard let kept = keep(path.with(compression.suffix), compression, of: output.hash) else {
        return nil
      }
      receipt.compressed.append(kept)
    }
    return receipt
  }

  func accept(
    _ path: OutputPath, fingerprint: ContentHash, bytes: UnsafeBufferPointer<UInt8>
  ) throws -> Receipt {
    let file = try stage.stage(path, bytes)
    let output = BuildMemory.Output(fingerprint: fingerprint, hash: file.digest.hash)
    var receipt = Receipt(file: file, output: output)
    for compression in compressions(of: path) {
      receipt.compressed.append(
        try accept(path.with(compression.suffix), compression, of: output.hash, bytes))
    }
    return receipt
  }
}

extension StageSink {
  /// The hash in the place of a file's: there is none, for it would not have been smaller.
  static let noFile = ContentHash(high: 0, low: 0)

  private func compressions(of path: OutputPath) -> [Compression] {
    compressions.isEmpty || !Compression.fits(path) ? [] : compressions
  }

  private func keep(
    _ path: OutputPath, _ compression: Compression, of original: ContentHash
  ) -> Compressed? {
    guard let output = memory?.output(path),
      output.fingerprint == Self.fingerprint(compression, of: original)
    else { return nil }
    if output.hash == Self.noFile { return Compressed(path: path, output: output, file: nil) }
    return stage.keep(path, hash: output.hash).map {
      Compressed(path: path, output: output, file: $0)
    }
  }

  private func accept(
    _ path: OutputPath, _ compression: Compression, of original: ContentHash,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws -> Compressed {
    let fingerprint = Self.fingerprint(compression, of: original)
    let compressed = compression.bytes(of: bytes)
    guard compressed.count < bytes.count else {
      let output = BuildMemory.Output(fingerprint: fingerprint, hash: Self.noFile)
      return Compressed(path: path, output: output, file: nil)
    }
    let file = try compressed.withUnsafeBufferPointer { try stage.stage(path, $0) }
    let output = BuildMemory.Output(fingerprint: fingerprint, hash: file.digest.hash)
    return Compressed(path: path, output: output, file: file)
  }

  /// All that a compressed file is made of.
  private static func fingerprint(
    _ compression: Compression, of original: ContentHash
  ) -> ContentHash {
    var writer = RecordWriter()
    writer.write(original)
    writer.write(compression.rawValue)
    writer.write(compression.libraryVersion)
    return ContentHash(of: writer.bytes)
  }
}
