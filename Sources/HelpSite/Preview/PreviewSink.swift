import Text

/// Takes files to show them, and keeps those that are made of the same as before.
struct PreviewSink: OutputSink {
  let known: [OutputPath: PreviewMemory.Output]

  struct Receipt: Sendable {
    let path: OutputPath
    let fingerprint: ContentHash
    let file: PreviewFile
  }

  func keep(_ path: OutputPath, fingerprint: ContentHash) -> Receipt? {
    guard let output = known[path], output.fingerprint == fingerprint else { return nil }
    return Receipt(path: path, fingerprint: fingerprint, file: output.file)
  }

  func accept(
    _ path: OutputPath, fingerprint: ContentHash, bytes: UnsafeBufferPointer<UInt8>
  ) -> Receipt {
    let hash = ContentHash(of: bytes)
    let old = known[path]?.file
    let file =
      old?.hash == hash ? old! : PreviewFile(path: path.text, bytes: Array(bytes), hash: hash)
    return Receipt(path: path, fingerprint: fingerprint, file: file)
  }
}
