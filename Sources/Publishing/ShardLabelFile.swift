import Files
import Text

/// The file by which an output folder says which share of a site it holds.
///
/// It stands there from before the first file is published, empty until the first build ends. While
/// a later build publishes, the file says what the one before had published.
struct ShardLabelFile {
  let output: OpenOutput
  /// Whether the folder was a shard's before.
  private let wasThere: Bool

  init(output: OpenOutput) {
    self.output = output
    wasThere = (try? SystemCall.status(OwnName.shard.text, in: output.root)) != nil
  }

  /// Marks the folder as a shard's, so that the next build takes it for one whatever happens.
  func begin() throws(MachineFailure) {
    if wasThere { return }
    try output.replace(OwnName.shard, with: [], by: StagePath.shard)
  }

  /// Takes the mark back.
  func withdraw() {
    if !wasThere { try? output.removeOwn(OwnName.shard) }
  }

  /// Says what is published.
  ///
  /// - Parameter label: The share; `nil` for a whole site.
  /// - Throws: The machine's failure.
  func finish(_ label: [UInt8]?) throws(MachineFailure) {
    guard let label else {
      if wasThere { try output.removeOwn(OwnName.shard) }
      return
    }
    let comparison = label.withUnsafeBytes {
      FileComparison(OwnName.shard, in: output.root, with: $0)
    }
    if comparison != .same { try output.replace(OwnName.shard, with: label, by: StagePath.shard) }
  }
}
