import Files
import Publishing
import Text

/// A folder that holds a share of a site, open for reading.
struct Shard: Sendable {
  let folder: SourceFolder
  let label: ShardLabel

  private static let labelLimit = 1 << 28

  /// Opens a folder.
  ///
  /// - Throws: ``UsageFailure`` if it isn't a shard that this program can read, or the machine's
  ///   failure.
  init(_ path: String) throws {
    folder = try SourceFolder(path)
    do {
      let name = SourcePath(OwnName.shard.text)
      label = try ShardLabel(try folder.read(name, limit: Self.labelLimit))
    } catch let refusal as ShardLabel.Refusal {
      throw UsageFailure(description: "'\(path)' \(refusal.words)")
    } catch let failure as ReadFailure {
      if case .machine(let failure) = failure { throw failure }
      throw UsageFailure(
        description: "'\(path)' isn't a shard of a site: build it with --shard or "
          + "--render-languages")
    }
  }
}

extension ShardLabel.Refusal {
  fileprivate var words: String {
    switch self {
    case .unfinished: "holds a shard whose build hasn't ended: build it again"
    case .damaged: "holds a shard whose \(OwnName.shard) is damaged: build it again"
    case .otherVersion(let version):
      "holds a shard of SiteGen \(version), and this is \(ToolVersion.text): merge it with the "
        + "version that built it"
    }
  }
}

extension [Shard] {
  /// Makes sure that the shards are one site, whole.
  ///
  /// - Throws: ``UsageFailure`` that names the shards that are of another site, missing or there
  ///   twice.
  func checkWhole() throws(UsageFailure) {
    guard let first else { return }
    var owners: [String: String] = [:]
    for shard in self {
      if let difference = shard.label.traits.difference(from: first.label.traits) {
        throw UsageFailure(
          description: "'\(shard.folder.path)' isn't a shard of the same build as "
            + "'\(first.folder.path)': \(difference)")
      }
      for part in shard.label.parts {
        if let other = owners.updateValue(shard.folder.path, forKey: part) {
          throw UsageFailure(
            description: "shard \(part) is there twice: in '\(other)' and '\(shard.folder.path)'")
        }
      }
    }
    let missing = first.label.whole.filter { owners[$0] == nil }
    guard missing.isEmpty else {
      let isOne = missing.count == 1
      throw UsageFailure(
        description: "\(isOne ? "shard" : "shards") \(missing.joined(separator: ", ")) "
          + "\(isOne ? "is" : "are") missing")
    }
  }
}
