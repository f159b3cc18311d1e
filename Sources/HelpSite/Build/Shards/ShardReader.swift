import Files
import Text

/// Reads the files of shards, on one task.
struct ShardReader: ~Copyable {
  private let shards: [Shard]
  private var current: Int
  private var reader: SourceReader

  private static let sizeLimit = 1 << 30

  init(_ shards: [Shard]) {
    self.shards = shards
    current = 0
    reader = SourceReader(shards[0].folder)
  }

  /// Reads a file whole.
  ///
  /// - Parameters:
  ///   - file: A file of the label.
  ///   - shard: The shard's number.
  /// - Returns: The bytes that were built.
  /// - Throws: ``MachineFailure`` if they aren't there any more.
  mutating func read(_ file: ShardLabel.File, of shard: Int) throws(MachineFailure) -> [UInt8] {
    if shard != current {
      current = shard
      reader = SourceReader(shards[shard].folder)
    }
    let bytes: [UInt8]
    do {
      bytes = try reader.read(SourcePath(file.path.text), limit: Self.sizeLimit)
    } catch {
      if case .machine(let failure) = error { throw failure }
      throw failure(file.path, "it is missing")
    }
    guard ContentHash(of: bytes) == file.output.hash else {
      throw failure(file.path, "it isn't what was built")
    }
    return bytes
  }

  private func failure(_ path: OutputPath, _ reason: String) -> MachineFailure {
    MachineFailure(
      action: "merge", path: "\(shards[current].folder.path)/\(path)",
      reason: "\(reason); build the shard again")
  }
}
