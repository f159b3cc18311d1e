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

  @OptionGroup var site: SiteOptions

  @Option(help: "How to print the list.")
  var format = ListFormat.text

  func run() async throws {
    try await Session(site: site, options: site.buildOptions()).run { build in
      let facts = try await build.facts()
      try Terminal.printResult(format == .json ? facts.json : facts.text(below: site.prefix))
    }
  }
}

/// The forms in which a command prints a list.
enum ListFormat: String, CaseIterable, ExpressibleByArgument { case text, json }
