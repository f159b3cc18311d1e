import ArgumentParser
import Foundation
import HelpSite

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Render content/ with templates/ into public/.")

  @OptionGroup var options: SiteOptions

  @Option(
    help: "The folder to publish into (default: public in the site).", completion: .directory)
  var output: String?

  @Flag(help: "Use an output folder that holds files of others; they stay as they are.")
  var force = false

  func run() async throws {
    try await Session(options: options).run { build, _ in
      let start = ContinuousClock.now
      let progress = ProgressLine(isShown: Terminal.showsProgress && !options.quiet)
      let report = try await build.run(
        output: outputFolder, progress: progress.progress,
        waiting: { Terminal.printError($0 + "\n") })
      progress.clear()
      if !options.quiet { Terminal.printError(summary(report, .now - start) + "\n") }
      return report
    }
  }

  private var outputFolder: OutputFolder {
    let folder = output ?? path("public")
    return OutputFolder(
      path: folder, site: options.site, protecting: [path("content"), path("templates")],
      force: force)
  }

  private func path(_ name: String) -> String {
    options.site.hasSuffix("/") ? options.site + name : options.site + "/" + name
  }

  private func summary(_ report: BuildReport, _ time: Duration) -> String {
    func counted(_ count: Int, _ noun: String) -> String {
      "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    let seconds = time.formatted(
      .units(allowed: [.seconds], width: .narrow, fractionalPart: .show(length: 2))
        .locale(Locale(identifier: "en_US_POSIX")))
    let files = report.published.map {
      "\($0.written) written, \($0.unchanged) unchanged, \($0.removed) removed"
    }
    return "\(counted(report.pages, "page")) in \(counted(report.languages, "language")): "
      + "\(files ?? "checked") in \(seconds)"
  }
}
