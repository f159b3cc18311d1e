import ArgumentParser
import HelpSite

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find every mistake of the site; write nothing.")

  @OptionGroup var options: SiteOptions

  func run() async throws {
    try await Session(options: options, consequence: "the site can't be built").run {
      try await $0.check()
    } summary: { report, _ in
      let mistakes = report.warnings.count
      return "\(counted(report.pages, "page")) in \(counted(report.languages, "language")): "
        + (mistakes == 0 ? "no mistakes" : counted(mistakes, "warning"))
    }
  }
}
