import Publishing
import Text

/// What a shard's folder says of itself, for who joins shards.
struct ShardLabel: Sendable {
  /// The hash of the program, the data files and the options, as the memory of builds has it.
  let inputs: ContentHash
  /// What all shards of the site have in common.
  let traits: [ShardTrait]
  /// The names of all shards that make up the site, or of what they hold: `3/8`, `it`.
  let whole: [String]
  /// Those of them that this folder holds.
  let parts: [String]
  /// Whether an index of all pages is missing, which only all shards together show.
  let lacksSearch: Bool
  let compressions: [Compression]
  /// In the order of the build.
  let files: [File]

  struct File: Sendable {
    let path: OutputPath
    let output: BuildMemory.Output
    /// Whether the search finds it.
    let isSearched: Bool
  }
}

extension ShardLabel {
  /// Why bytes are no label that can be used.
  enum Refusal: Error, Equatable {
    /// The build hasn't ended.
    case unfinished
    case damaged
    /// Another version of SiteGen wrote it.
    case otherVersion(String)
  }

  private static let mark = "SiteGen shard"

  /// The bytes of the label's file.
  func encoded() -> [UInt8] {
    var writer = RecordWriter(capacity: 256 + 96 * files.count)
    writer.write(Self.mark)
    writer.write(ToolVersion.text)
    writer.write(inputs)
    writer.write(traits) { writer, trait in
      writer.write(trait.name)
      writer.write(trait.value)
      writer.write(trait.isShown)
    }
    writer.write(whole) { $0.write($1) }
    writer.write(parts) { $0.write($1) }
    writer.write(lacksSearch)
    writer.write(compressions) { $0.write($1.rawValue) }
    writer.write(files) { writer, file in
      writer.write(file.path.text)
      writer.write(file.output.fingerprint)
      writer.write(file.output.hash)
      writer.write(file.isSearched)
    }
    return writer.sealed
  }

  /// Reads what ``encoded()`` wrote.
  init(_ bytes: [UInt8]) throws(Refusal) {
    if bytes.isEmpty { throw .unfinished }
    do {
      self = try bytes.withUnsafeBufferPointer { buffer in
        var reader = try RecordReader(sealed: buffer)
        guard try reader.text() == Self.mark else { throw Refusal.damaged }
        let version = try reader.text()
        guard version == ToolVersion.text else { throw Refusal.otherVersion(version) }
        return try Self(&reader)
      }
    } catch {
      throw error as? Refusal ?? .damaged
    }
  }

  private init(_ reader: inout RecordReader) throws(RecordReader.Malformed) {
    inputs = try reader.hash()
    traits = try reader.list { reader throws(RecordReader.Malformed) in
      let (name, value) = (try reader.text(), try reader.text())
      return ShardTrait(name: name, value: value, isShown: try reader.flag())
    }
    whole = try reader.list { reader throws(RecordReader.Malformed) in try reader.text() }
    parts = try reader.list { reader throws(RecordReader.Malformed) in try reader.text() }
    lacksSearch = try reader.flag()
    compressions = try reader.list { reader throws(RecordReader.Malformed) in
      guard let compression = Compression(rawValue: try reader.text()) else {
        throw RecordReader.Malformed()
      }
      return compression
    }
    files = try reader.list { reader throws(RecordReader.Malformed) in
      let path = OutputPath(try reader.text())
      guard path.isPublishable else { throw RecordReader.Malformed() }
      let output = BuildMemory.Output(fingerprint: try reader.hash(), hash: try reader.hash())
      return File(path: path, output: output, isSearched: try reader.flag())
    }
    guard reader.isAtEnd else { throw RecordReader.Malformed() }
  }
}
