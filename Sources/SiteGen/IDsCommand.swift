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

  @Option(help: "The folder that holds content/ and templates/.", completion: .directory)
  var site = "."

  func run() async throws {
    let options = try SiteOptions.parse(["--site=\(site)"])
    let session = Session(options: options, consequence: "")
    try await session.settle {
      let build = try SiteBuild(site: site, options: options.buildOptions())
      let lock = try build.lockSources { Terminal.printError($0 + "\n") }
      let count = try await build.acceptIDs()
      withExtendedLifetime(lock) {}
      Terminal.printError("\(counted(count, "new line")) in content/published.lock\n")
    }
  }
}
