import ArgumentParser
import HelpSite
import Publishing

struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join shards of a site into the folder that one build would leave.",
    discussion: "The shards are made by build --shard or build --render-languages.")

  @OptionGroup var site: SiteOptions

  @Argument(help: "The folder to publish into.", completion: .directory)
  var output: String

  @Argument(help: "The folders of all shards, in any order.", completion: .directory)
  var shards: [String]

  @Option(
    help: "The folder for what makes the next merge quick (default: .sitegen-cache in the site).",
    completion: .directory)
  var cache: String?

  @Flag(help: "Use an output folder that holds files of others; they stay as they are.")
  var force = false

  @Option(help: "How many files to work on at once (default: one a processor).")
  var jobs: Int?

  @Flag(help: "Print errors only.")
  var quiet = false

  func validate() throws {
    if output.isEmpty || shards.contains("") { throw ValidationError("A folder's name is empty.") }
    if cache?.isEmpty == true { throw ValidationError("--cache is empty.") }
  }

  func run() async throws {
    let session = Session(site: site, options: try site.buildOptions(jobs: jobs), isQuiet: quiet)
    let start = ContinuousClock.now
    try await session.run {
      let merge = try ShardMerge(shards)
      let report = try await publish(merge, session.options.jobs)
      if !quiet {
        report.printNote()
        let shards = counted(merge.count, "shard")
        Terminal.printError("\(shards): \(report.words(after: .now - start))\n")
      }
      Session.succeed(keeping: merge)
    }
  }

  private func publish(_ merge: ShardMerge, _ jobs: Int) async throws -> PublishReport {
    let progress = ProgressLine(isShown: Terminal.showsProgress && !quiet)
    defer { progress.clear() }
    return try await merge.run(
      output: site.outputFolder(output, cache: cache, protecting: shards, force: force), jobs: jobs,
      progress: progress.progress,
      waiting: { Terminal.printError($0 + "\n") })
  }
}
