import ArgumentParser
import HelpSite

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find every mistake of the site; write nothing.")

  @OptionGroup var options: SiteOptions

  func run() async throws {
    try await Session(options: options).run { build, _ in
      let report = try await build.check()
      if !options.quiet {
        let count = report.warnings.count
        Terminal.printError(
          "\(report.pages) pages in \(report.languages) languages: "
            + (count == 0 ? "no mistakes\n" : "\(count) warning\(count == 1 ? "" : "s")\n"))
      }
      return report
    }
  }
}
