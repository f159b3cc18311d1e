package import Files
import Languages
import Mustache
package import Publishing
import Text

/// A build of a whole site: the flow from source files to published files.
package struct SiteBuild: Sendable {
  let folder: SourceFolder
  package let options: BuildOptions

  /// Opens a site: the folder that holds `content/` and `templates/`.
  package init(site: String, options: BuildOptions) throws(MachineFailure) {
    folder = try SourceFolder(site)
    self.options = options
  }

  /// Builds the site into `output`, where nothing changes unless every page is sound.
  ///
  /// - Parameters:
  ///   - output: Where to publish.
  ///   - compressions: The ways in which text files are published a second time, each once.
  ///   - progress: Told of each finished file.
  ///   - waiting: Called with a sentence before waiting for another build to end.
  /// - Returns: What was done, and the warnings.
  /// - Throws: ``BuildFailure`` for mistakes in the content, ``UsageFailure`` for options that
  ///   don't fit the site, ``OutputRefusal``; any other error is the machine's.
  package func run(
    output: OutputFolder, compressions: [Compression] = [], progress: Progress = Progress(),
    waiting: (String) -> Void = { _ in }
  ) async throws -> BuildReport {
    // Side by side: one looks at the site, the other at what is published.
    async let found = BuildInputs(of: folder, options: options)
    let isWhole = options.share == .whole
    let stage = try (isWhole ? output : output.forShard()).open(waiting: waiting)
    do {
      let inputs = try await found
      // Side by side again: what the last build knew, and what this one is told.
      async let recalled = stage.recollection().flatMap { BuildMemory($0, inputs: inputs.hash) }
      let loaded = try await load(inputs)
      // Its label would tell of other sources than those of the other shards.
      if !isWhole, let failure = inputs.failure { throw failure }
      let memory = await recalled
      // Of a share, most bodies would be put aside for nothing.
      let spool = memory == nil && isWhole ? stage.bodySpool(pages: loaded.value.pages.count) : nil
      let parsed = try await parse(loaded, memory, for: .publication, keeping: spool)
      let site = try await resolve(parsed, inputs)
      let sink = StageSink(stage: stage, memory: memory, compressions: compressions)
      let receipts = try await render(site, into: sink, progress)
      let label =
        isWhole ? nil : ShardLabel(of: site, receipts, inputs.files, options, compressions)
      let published = try stage.publish(
        receipts.flatMap(\.files), memory: site.memory(of: receipts, after: memory),
        shard: label?.encoded())
      return BuildReport(site: site, published: published, share: options.share)
    } catch {
      stage.abandon()
      throw error
    }
  }

  /// Finds every mistake, also those that only rendering shows, and writes nothing.
  ///
  /// - Parameter progress: Told of each finished file.
  /// - Returns: All that was found.
  /// - Throws: ``UsageFailure`` for options that don't fit the site, or the machine's failure.
  package func check(progress: Progress = Progress()) async throws -> CheckReport {
    do {
      let inputs = try BuildInputs(of: folder, options: options)
      let site = try await resolve(parse(load(inputs)), inputs) { $0.sparesFiles }
      let sink = ReadBackSink(site.renderer)
      let summaries = try await site.renderer.emit(
        jobs: options.jobs, progress: progress, into: sink)
      let unused = ExclusionChecker(site: site.site)
        .diagnostics(of: summaries, site.parsed.compactMap(\.page))
      let found =
        site.warnings + sink.diagnostics(of: summaries) + unused
        + HostChecker.diagnostics(of: sink.bytes.value, on: site.site.configuration.hosts)
      return CheckReport(diagnostics: found.sortedAndUnique(), site: site)
    } catch let failure as BuildFailure {
      return CheckReport(diagnostics: failure.diagnostics, site: nil)
    }
  }
}

extension Diagnostic {
  /// Whether every file of the site can be made, and read back, in spite of the error.
  fileprivate var sparesFiles: Bool { id == "asset.active-svg" || id.hasPrefix("translation.") }
}
