import ArgumentParser
import HelpSite

struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary", abstract: "Give the words of the site to other programs.",
    subcommands: [GlossaryExportCommand.self])
}

struct GlossaryExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print content/glossary.yaml as TBX-Basic or as a table.",
    discussion: "TBX is what programs for translators read; CSV is for spreadsheets.")

  @OptionGroup var site: SiteOptions

  @Option(help: "How to print: tbx or csv.")
  var format = GlossaryExport.Format.tbx

  func run() async throws {
    try await Session(site: site, options: site.buildOptions()).run { build in
      try Terminal.printResult(try await build.glossary().text(as: format))
    }
  }
}

extension GlossaryExport.Format: ExpressibleByArgument {}
