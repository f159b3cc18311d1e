/// Where rendered files go.
protocol OutputSink: Sendable {
  associatedtype Receipt: Sendable

  /// Takes a file without its bytes, if the sink has it already and knows that it was made of the
  /// same; else returns `nil`.
  func keep(_ path: String, fingerprint: ContentHash) -> Receipt?

  /// Takes a file; the bytes are valid until it returns.
  func accept(
    _ path: String, fingerprint: ContentHash, bytes: UnsafeBufferPointer<UInt8>
  ) throws -> Receipt
}

/// Takes files to publish them, and notes what the next build shall know of them.
struct StageSink: OutputSink {
  let stage: OutputStage
  let memory: BuildMemory?

  struct Receipt: Sendable {
    let file: StagedFile
    let output: BuildMemory.Output
  }

  func keep(_ path: String, fingerprint: ContentHash) -> Receipt? {
    guard let output = memory?.output(path), output.fingerprint == fingerprint,
      let file = stage.keep(path, hash: output.hash)
    else { return nil }
    return Receipt(file: file, output: output)
  }

  func accept(
    _ path: String, fingerprint: ContentHash, bytes: UnsafeBufferPointer<UInt8>
  ) throws -> Receipt {
    let output = BuildMemory.Output(fingerprint: fingerprint, hash: ContentHash(of: bytes))
    return Receipt(file: try stage.stage(path, bytes), output: output)
  }
}
