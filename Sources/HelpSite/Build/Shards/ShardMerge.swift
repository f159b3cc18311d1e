import Files
package import Publishing
import Text

/// Joins the shards of a site into the folder that one build of all of it would leave.
package struct ShardMerge: Sendable {
  private let shards: [Shard]

  /// The files of all shards, each with the number of its shard.
  private var files: [(shard: Int, file: ShardLabel.File)] {
    shards.enumerated().flatMap { number, shard in shard.label.files.map { (number, $0) } }
  }

  /// Opens the shards, and makes sure that they are one site.
  ///
  /// - Parameter folders: Of the shards, in any order; at least one.
  /// - Throws: ``UsageFailure`` for folders that don't fit together, or the machine's failure.
  package init(_ folders: [String]) throws {
    precondition(!folders.isEmpty, "at least one shard")
    shards = try folders.map(Shard.init)
    try shards.checkWhole()
  }

  /// The number of folders.
  package var count: Int { shards.count }

  /// Copies the files into `output`, and makes what only all of them together show.
  ///
  /// - Parameters:
  ///   - output: Where to publish; nothing changes there unless every file is as it was built.
  ///   - jobs: How many files to work on at once.
  ///   - progress: Told of each finished file.
  ///   - waiting: Called with a sentence before waiting for a build to end.
  /// - Returns: What was done.
  /// - Throws: ``OutputRefusal``, or the machine's failure.
  package func run(
    output: OutputFolder, jobs: Int, progress: Progress = Progress(),
    waiting: (String) -> Void = { _ in }
  ) async throws -> PublishReport {
    let label = shards[0].label
    let stage = try output.open(waiting: waiting)
    do {
      let memory = stage.recollection().flatMap { BuildMemory($0, inputs: label.inputs) }
      let sink = StageSink(stage: stage, memory: memory, compressions: label.compressions)
      // Before all else: the program that makes it may not be installed.
      let bundle = label.lacksSearch ? try searchBundle(into: sink) : nil
      let copies = try await copy(into: stage, jobs, progress)
      let made = try bundle?.make(of: copies) ?? []
      let outputs =
        files.map { (path: $0.file.path, output: $0.file.output) } + made.flatMap(\.outputs)
      return try stage.publish(
        (copies + made).flatMap(\.files), memory: Self.memory(of: outputs, label, after: memory))
    } catch {
      stage.abandon()
      throw error
    }
  }

  private func searchBundle(into sink: StageSink) throws(MachineFailure) -> SearchBundle {
    SearchBundle(
      program: try .find(), sink: sink,
      pages: Set(files.filter { $0.file.isSearched }.map { $0.file.path }))
  }

  private func copy(
    into stage: OutputStage, _ jobs: Int, _ progress: Progress
  ) async throws -> [StageSink.Receipt] {
    let files = files.filter { $0.file.output.hash != StageSink.noFile }
    let shards = shards
    let worker: @Sendable () -> ShardReader = { ShardReader(shards) }
    return try await files.concurrentMap(width: jobs, worker: worker) { reader, entry in
      defer { progress.advance(1, files.count) }
      let bytes = try reader.read(entry.file, of: entry.shard)
      let file = try bytes.withUnsafeBufferPointer { try stage.stage(entry.file.path, $0) }
      return StageSink.Receipt(file: file, output: entry.file.output)
    }
  }

  /// What the next merge or build shall know: of the files alone, for no page was read.
  private static func memory(
    of outputs: [BuildMemory.KnownOutput], _ label: ShardLabel, after previous: BuildMemory?
  ) -> [UInt8]? {
    if previous?.says([], outputs) ?? false { return nil }
    return BuildMemory.encode(inputs: label.inputs, pages: [], outputs: outputs)
  }
}
