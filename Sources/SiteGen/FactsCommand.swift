import ArgumentParser
import HelpSite

struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Show what the site says of its facts.",
    subcommands: [FactsListCommand.self])
}

struct FactsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the facts and the texts that use them.")

  @Option(help: "The folder that holds content/ and templates/.", completion: .directory)
  var site = "."

  @Option(help: "How to print the list.")
  var format = ListFormat.text

  func run() async throws {
    let options = try SiteOptions.parse(["--site=\(site)"])
    let session = Session(options: options, consequence: "")
    try await session.settle {
      let build = try SiteBuild(site: site, options: options.buildOptions())
      let facts = try await build.facts()
      let text = format == .json ? facts.json : facts.text
      if !Terminal.print(text) { throw ExitCode(Session.Status.machine) }
    }
  }
}

/// The forms in which a command prints a list.
enum ListFormat: String, CaseIterable, ExpressibleByArgument { case text, json }
