import ArgumentParser
import HelpSite
import Text

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a page or a question in the source language.",
    subcommands: [NewPageCommand.self, NewQuestionCommand.self])
}

struct NewPageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Write a draft of a page.")

  @OptionGroup var options: NewOptions

  @Argument(help: "The page's path below the language's folder, without .md: billing/refunds.")
  var key: String

  func run() async throws {
    try await options.run { survey, title in
      let path = try survey.beginPage(key, title: title)
      Terminal.printError(PrintableText.of("wrote \(options.site.prefix)\(path), a draft") + "\n")
    }
  }
}

struct NewQuestionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "question", abstract: "Add a question's heading to the end of a page.")

  @OptionGroup var options: NewOptions

  @Argument(help: "The page and the question's id: refunds#how-long.")
  var name: String

  func run() async throws {
    let selection = try TranslationOptions.selection([name])[0]
    try await options.run { survey, title in
      let place = try survey.beginQuestion(selection, title: title)
      Terminal.printError(
        PrintableText.of("wrote the question to \(options.site.prefix)\(place): answer it there")
          + "\n")
    }
  }
}

/// The options that both commands have.
struct NewOptions: ParsableArguments {
  @OptionGroup var site: SiteOptions

  @Option(help: "How readers see it (default: made from its name).")
  var title: String?

  /// Reads the site, with its drafts, and does a command's work.
  func run(_ work: (_ survey: TranslationSurvey, _ title: String?) throws -> Void) async throws {
    if let title, title.contains(where: \.isNewline) {
      throw ValidationError("--title is one line.")
    }
    if let title, title.allSatisfy(\.isWhitespace) { throw ValidationError("--title is empty.") }
    var options = try site.buildOptions()
    options.includesDrafts = true
    let session = Session(site: site, options: options, consequence: "nothing was done")
    try await session.run(isWriting: true) { try work(try await $0.survey(), title) }
  }
}
