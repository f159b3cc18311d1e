import Files
import Platform
package import Text

extension OutputStage {
  /// The memory that the last build left, if it left any that can be read.
  package func recollection() -> [UInt8]? { try? cache.get().read() }

  /// Leaves a published file as it is if its bytes have this hash; else returns `nil`.
  ///
  /// The file is then published like a staged one. May be called from several threads.
  package func keep(_ path: OutputPath, hash: ContentHash) -> StagedFile? {
    guard isComparable(path), let file = try? SystemCall.openFile(path.text, in: output.root) else {
      return nil
    }
    defer { SystemCall.close(file) }
    guard let status = try? SystemCall.status(of: file), status.kind == .file,
      let bytes = try? SystemCall.contents(of: file, size: status.size)
    else { return nil }
    let digest = bytes.withUnsafeBufferPointer { FileDigest(of: $0) }
    return digest.hash == hash ? StagedFile(path: path, digest: digest, state: .unchanged) : nil
  }

  /// Leaves a memory for the next build.
  ///
  /// - Returns: Why that couldn't be done; only speed depends on it.
  func remember(_ memory: [UInt8]) -> MachineFailure? {
    do throws(MachineFailure) {
      try cache.get().write(memory)
      return nil
    } catch {
      return error
    }
  }

  /// Takes away what former versions left in the output folder, where hosts serve it.
  func removeFormerMemory() throws(MachineFailure) {
    try output.removeOwn(OwnName.formerMemory)
  }
}
