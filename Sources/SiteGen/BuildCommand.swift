import ArgumentParser
import Files
import Foundation
import HelpSite
import Publishing
import Text

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

  func run() async throws {
    let compressions = try compressions()
    let session = try options.session(consequence: "nothing was published")
    let start = ContinuousClock.now
    try await session.run {
      let report = try await publish(session.build(), compressions)
      try session.show(options.quiet ? [] : report.warnings)
      if !options.quiet {
        if let failure = report.published.cacheFailure { printNote(about: failure) }
        Terminal.printError(summary(report, .now - start) + "\n")
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

  private var outputFolder: OutputFolder {
    let folder = OutputFolder(
      path: output ?? options.site.path("public"), site: options.site.folder,
      protecting: [options.site.path("content"), options.site.path("templates")], force: force)
    return cache.map(folder.caching) ?? folder
  }

  private func printNote(about failure: MachineFailure) {
    Terminal.printError(
      "note: \(PrintableText.of("\(failure)")); the next build will take as long as the first\n")
  }

  private func summary(_ report: BuildReport, _ time: Duration) -> String {
    let files = report.published
    let seconds = time.formatted(
      .units(allowed: [.seconds], width: .narrow, fractionalPart: .show(length: 2))
        .locale(Locale(identifier: "en_US_POSIX")))
    return "\(counted(report.pages, "page")) in \(counted(report.languages, "language")): "
      + "\(files.written) written, \(files.unchanged) unchanged, \(files.removed) removed "
      + "in \(seconds)"
  }
}
