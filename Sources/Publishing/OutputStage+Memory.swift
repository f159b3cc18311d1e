import Files
package import Text

extension OutputFolder {
  /// The largest memory that is read, in bytes.
  static let memoryLimit = 1 << 30
}

extension OutputStage {
  /// The memory that the last build left, if it left any that can be read.
  package func recollection() -> [UInt8]? {
    let folder = SourceFolder(output.path, root: output.folder)
    return try? folder.read(SourcePath(OwnName.memory.text), limit: OutputFolder.memoryLimit)
  }

  /// Leaves a published file as it is if its bytes have this hash; else returns `nil`.
  ///
  /// The file is then published like a staged one. May be called from several threads.
  package func keep(_ path: OutputPath, hash: ContentHash) -> StagedFile? {
    guard isComparable(path), let file = try? SystemCall.openFile(path.text, in: output.root) else {
      return nil
    }
    defer { SystemCall.close(file) }
    guard let status = try? SystemCall.status(of: file), status.kind == .file,
      let bytes = try? SystemCall.contents(of: file, size: status.size),
      ContentHash(of: bytes) == hash
    else { return nil }
    return StagedFile(path: path, state: .unchanged)
  }

  /// Leaves a memory for the next build.
  ///
  /// Only speed depends on it: a memory that can't be written is given up, and the older one, if
  /// there is one, is no longer believed where it is wrong.
  func remember(_ memory: [UInt8]) {
    do {
      try StageWriter(root: output.root).write(memory, to: StagePath.memory)
      try SystemCall.rename(StagePath.memory.text, to: OwnName.memory.text, in: output.root)
    } catch {
      // The stage is removed with what was written of it.
    }
  }
}
