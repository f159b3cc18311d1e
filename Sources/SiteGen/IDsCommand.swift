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
    abstract: "Add all addresses and ids of the site to content/published.lock.")

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let session = Session(site: site, options: try site.buildOptions())
    try await session.run(isWriting: true) { build in
      let count = try await build.acceptIDs()
      Terminal.printError("\(counted(count, "new line")) in content/published.lock\n")
    }
  }
}
