import ArgumentParser
import HelpSite

struct IDsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ids", abstract: "Keep addresses and ids that are published.",
    subcommands: [IDsAcceptCommand.self])
}

struct IDsAcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Note what is published, and when texts changed: published.lock, days.lock.")

  @OptionGroup var site: SiteOptions

  @Option(
    help: """
      A page or a part that somebody has looked at today, in all languages: refunds, \
      refunds#how-long. May stand more than once.
      """)
  var reviewed: [String] = []

  func run() async throws {
    let reviewed = try TranslationOptions.selection(reviewed)
    let session = Session(site: site, options: try site.buildOptions())
    try await session.run(isWriting: true) { build in
      let count = try await build.acceptIDs(reviewed: reviewed)
      Terminal.printError("\(counted(count, "new line")) in content/published.lock\n")
    }
  }
}
