import ArgumentParser
import HelpSite
import Languages
import Publishing

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Render content/ with templates/ into public/.")

  @OptionGroup var options: RenderOptions

  @Option(
    help: "The folder to publish into (default: public in the site).", completion: .directory)
  var output: String?

  @Option(
    help: "The folder for what makes the next build quick (default: .sitegen-cache in the site).",
    completion: .directory)
  var cache: String?

  @Flag(help: "Use an output folder that holds files of others; they stay as they are.")
  var force = false

  @Option(help: "Write compressed files beside the text files: gzip, br or both, with a comma.")
  var compress: String?

  @Flag(help: PseudoNote.help) var pseudo = false

  @Option(help: "Render one of several shares of the site, such as 3/8, for SiteGen merge.")
  var shard: String?

  @Option(help: "Render the files of these languages alone, for SiteGen merge.")
  var renderLanguages: String?

  func run() async throws {
    let compressions = try compressions()
    var session = try options.session(consequence: "nothing was published")
    session.options.includesPseudo = pseudo
    session.options.share = try share()
    let start = ContinuousClock.now
    try await session.run {
      let report = try await publish(session.build(), compressions)
      try session.show(options.quiet ? [] : report.warnings)
      if !options.quiet {
        report.published.printNote()
        Terminal.printError(summary(report, .now - start) + "\n")
        PseudoNote.print(report.pseudoHomes)
      }
      Session.succeed(keeping: report)
    }
  }

  private func publish(
    _ build: SiteBuild, _ compressions: [Compression]
  ) async throws -> BuildReport {
    let progress = ProgressLine(isShown: Terminal.showsProgress && !options.quiet)
    defer { progress.clear() }
    return try await build.run(
      output: outputFolder, compressions: compressions, progress: progress.progress,
      waiting: { Terminal.printError($0 + "\n") })
  }

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty.") }
    if cache?.isEmpty == true { throw ValidationError("--cache is empty.") }
  }

  private func compressions() throws -> [Compression] {
    guard let compress else { return [] }
    let names = compress.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    for name in names where Compression(rawValue: name) == nil {
      throw ValidationError("--compress takes gzip, br or gzip,br, not '\(name)'.")
    }
    return Compression.allCases.filter { names.contains($0.rawValue) }
  }

  private func share() throws -> BuildShare {
    if let renderLanguages {
      guard shard == nil else {
        throw ValidationError("--shard and --render-languages exclude each other.")
      }
      let option = "--render-languages"
      return .languages(try RenderOptions.languages(renderLanguages, of: option))
    }
    guard let shard else { return .whole }
    let numbers = shard.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1],
      (1...Self.largestDivision).contains(count), (1...count).contains(number)
    else {
      throw ValidationError("--shard is a number and how many there are, such as 3/8.")
    }
    return .part(number, of: count)
  }

  private static let largestDivision = 1_024

  private var outputFolder: OutputFolder {
    options.site.outputFolder(
      output ?? options.site.path("public"), cache: cache, force: force)
  }

  private func summary(_ report: BuildReport, _ time: Duration) -> String {
    let share =
      switch report.share {
      case .whole: ""
      case .part(let number, let count): "shard \(number)/\(count) of "
      case .languages(let languages):
        languages.sorted().map(\.tag).joined(separator: ", ") + " of "
      }
    return share + "\(counted(report.pages, "page")) in \(counted(report.languages, "language")): "
      + report.published.words(after: time)
  }
}
