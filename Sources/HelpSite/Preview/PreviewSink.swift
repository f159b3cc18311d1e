/// Takes files to show them, and keeps those that are made of the same as before.
struct PreviewSink: OutputSink {
  let known: [String: PreviewMemory.Output]

  struct Receipt: Sendable {
    let path: String
    let fingerprint: ContentHash
    let file: PreviewFile
  }

  func keep(_ path: String, fingerprint: ContentHash) -> Receipt? {
    guard let output = known[path], output.fingerprint == fingerprint else { return nil }
    return Receipt(path: path, fingerprint: fingerprint, file: output.file)
  }

  func accept(
    _ path: String, fingerprint: ContentHash, bytes: UnsafeBufferPointer<UInt8>
  ) -> Receipt {
    let hash = ContentHash(of: bytes)
    let old = known[path]?.file
    let file =
      old?.hash == hash ? old! : PreviewFile(path: path, bytes: Array(bytes), hash: hash)
    return Receipt(path: path, fingerprint: fingerprint, file: file)
  }
}
