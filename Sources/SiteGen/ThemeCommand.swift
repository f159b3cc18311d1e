import ArgumentParser
import HelpSite
import Text

struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: "Take files of the default theme into the site.",
    subcommands: [ThemeListCommand.self, ThemeCopyCommand.self, ThemeStatusCommand.self])
}

struct ThemeListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the files of the default theme.")

  @OptionGroup var site: SiteOptions

  @Option(help: "How to print the list.")
  var format = ListFormat.text

  func run() async throws {
    try await Session(site: site, options: site.buildOptions()).run { build in
      let files = try build.themeCopies().files
      let records = files.map { JSON.object([("file", .text($0.name)), ("own", .flag($0.isOwn))]) }
      try Terminal.printResult(
        format == .json
          ? JSON.list(records).line
          : files.map { $0.name + ($0.isOwn ? "  (own)" : "") + "\n" }.joined())
    }
  }
}

struct ThemeCopyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Copy files of the default theme into templates/.")

  @OptionGroup var site: SiteOptions

  @Flag(help: "Write over files that the site has.")
  var force = false

  @Argument(help: "Files as 'theme list' names them: partials/footer.mustache.")
  var files: [String]

  func run() async throws {
    let session = Session(site: site, options: try site.buildOptions())
    try await session.run(isWriting: true) { build in
      for path in try build.themeCopies().copy(files, force: force) {
        Terminal.printError(PrintableText.of("wrote \(site.prefix)\(path)") + "\n")
      }
    }
  }
}

struct ThemeStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tell what became of the files that were copied.")

  @OptionGroup var site: SiteOptions

  @Option(help: "How to print the list.")
  var format = ListFormat.text

  func run() async throws {
    try await Session(site: site, options: site.buildOptions()).run { build in
      let states = try build.themeCopies().states
      let records = states.map {
        JSON.object([("file", .text($0.name)), ("state", .text($0.state.rawValue))])
      }
      let lines = states.map { PrintableText.of("\($0.name): \($0.state.words)") + "\n" }
      try Terminal.printResult(format == .json ? JSON.list(records).line : lines.joined())
    }
  }
}
