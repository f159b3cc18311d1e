import Text

/// The place that rendered files go to.
protocol OutputSink: Sendable {
  associatedtype Receipt: Sendable

  /// Takes a file without its bytes, if the sink has it already and knows that it was made of the
  /// same; else returns `nil`.
  func keep(_ path: OutputPath, fingerprint: ContentHash) -> Receipt?

  /// Takes a file; the bytes are valid until it returns.
  func accept(
    _ path: OutputPath, fingerprint: ContentHash, bytes: UnsafeBufferPointer<UInt8>
  ) throws -> Receipt
}
