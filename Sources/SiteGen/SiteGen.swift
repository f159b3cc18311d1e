import ArgumentParser
import Files
import HelpSite
import Text

@main
struct SiteGen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "SiteGen",
    abstract: "Builds multilingual sales-help sites from Markdown.",
    version: ToolVersion.text,
    subcommands: [
      BuildCommand.self, MergeCommand.self, ServeCommand.self, CheckCommand.self, InitCommand.self,
      NewCommand.self, TranslationsCommand.self, FactsCommand.self, GlossaryCommand.self,
      AnswersCommand.self, IDsCommand.self, HostsCommand.self, ChangesCommand.self,
      ThemeCommand.self, SchemaCommand.self,
    ],
    defaultSubcommand: BuildCommand.self)

  static func main() async {
    Terminal.prepare()
    do {
      let arguments = try Arguments.checked()
      try checkMachine(before: arguments)
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Looks whether the system has what commands need that may take longer than a moment.
  private static func checkMachine(before arguments: [String]) throws(ExitCode) {
    let isAboutItself = ["--version", "--help", "-h", "help"].contains { $0 == arguments.first }
    guard !isAboutItself else { return }
    do {
      try ProcessFolder.check()
    } catch {
      Terminal.printError("error: \(error)\n")
      throw .machine
    }
  }

  /// Says what was wrong with the command line, in which anything may stand, or what was asked for.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
      .map { PrintableText.of(String($0)) + "\n" }.joined()
    if code == .success { Terminal.print(text) } else if text != "\n" { Terminal.printError(text) }
    exit(withError: code)
  }
}
