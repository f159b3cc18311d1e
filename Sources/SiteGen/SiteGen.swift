import ArgumentParser
import HelpSite

@main
struct SiteGen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "SiteGen",
    abstract: "Builds multilingual sales-help sites from Markdown.",
    version: ToolVersion.text,
    subcommands: [
      BuildCommand.self, ServeCommand.self, CheckCommand.self, TranslationsCommand.self,
      FactsCommand.self,
      IDsCommand.self,
    ],
    defaultSubcommand: BuildCommand.self)

  static func main() async {
    Terminal.prepare()
    await main(nil)
  }
}
