import Files
import Text

extension OutputStage {
  /// Publishes the staged files in place of what the folder's manifest names, and ends the build.
  ///
  /// `files` are all that were staged, in any order; `memory` is what to leave for the next build,
  /// `nil` to leave what is there; `shard` says which share of a site they are, `nil` that they are
  /// a whole one. Throws ``OutputRefusal`` or
  /// ``MachineFailure``. If the failure has a consequence, the output is part new, every file is
  /// whole, and the next build completes it; otherwise nothing changed.
  package func publish(
    _ files: [StagedFile], memory: [UInt8]? = nil, shard: [UInt8]? = nil
  ) throws -> PublishReport {
    precondition(
      files.count { !$0.isUnchanged } == state.writtenCount, "every staged file is published")
    let plan: PublishPlan
    let manifest: Manifest
    let label = ShardLabelFile(output: output)
    do {
      plan = try PublishPlan(files, over: published.manifest, in: output)
      manifest = published.manifest.union(plan.manifest)
      if shard != nil { try label.begin() }
      if !published.isOnDisk || manifest != published.manifest { try write(manifest) }
    } catch {
      label.withdraw()
      abandon()
      throw error
    }
    precondition(!state.close(), "a stage is published or abandoned once")
    defer { output.unlock() }
    let removed: Int
    do {
      removed = try carryOut(plan)
      if manifest != plan.manifest { try write(plan.manifest) }
      try label.finish(shard)
    } catch {
      try? output.removeStage()
      throw error.with(consequence: "the output is part new, and the next build completes it")
    }
    let cacheFailure = memory.flatMap(remember)
    do {
      try removeFormerMemory()
      try output.removeStage()
    } catch {
      throw error.with(
        consequence: "the output is whole and new, but for what is left of the build's own files")
    }
    return Self.report(files, removed: removed, cacheFailure)
  }

  private func carryOut(_ plan: PublishPlan) throws(MachineFailure) -> Int {
    let removal = PublishedRemoval(output: output)
    let obstructing = try removal.remove(plan.obstructing)
    let mover = StageMover(output: output)
    for move in plan.moves { try mover.carryOut(move, of: plan.additions) }
    return try obstructing + removal.remove(plan.obsolete)
  }

  private func write(_ manifest: Manifest) throws(MachineFailure) {
    try output.replace(OwnName.manifest, with: manifest.encoded(), by: StagePath.manifest)
  }

  private static func report(
    _ files: [StagedFile], removed: Int, _ cacheFailure: MachineFailure?
  ) -> PublishReport {
    let unchanged = files.count(where: \.isUnchanged)
    return PublishReport(
      written: files.count - unchanged, unchanged: unchanged, removed: removed,
      cacheFailure: cacheFailure)
  }
}
