import ArgumentParser

@main
struct SiteGen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "SiteGen",
    abstract: "Builds multilingual sales-help sites from Markdown.",
    version: "0.1.0",
    subcommands: [BuildCommand.self, CheckCommand.self, TranslationsCommand.self],
    defaultSubcommand: BuildCommand.self)
}
