import ArgumentParser
import HelpSite
import Languages

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what changed in originals since they were translated.",
    discussion: """
      Word by word: [-gone-] and {+new+}. The text that was translated is looked up in the site's \
      git history; without it, the original as it is is shown.
      """)

  @OptionGroup var options: TranslationOptions

  @Argument(help: "The language of the translations.")
  var language: String

  @Argument(
    help: """
      Pages, data files or parts: refunds, contact, refunds#how-long, site@home.intro (default: all \
      that are stale).
      """)
  var parts: [String] = []

  func run() async throws {
    let selection = try TranslationOptions.selection(parts)
    try await options.run { survey in
      let language = try survey.language(language)
      let differences = try survey.differences(of: selection, in: language)
      if differences.isEmpty { Terminal.printError("nothing is stale in '\(language.tag)'\n") }
      let isColored = Terminal.hasColorOnOutput
      let text = differences.map { $0.text(below: options.site.prefix, isColored: isColored) }
        .joined(separator: "\n")
      try Terminal.printResult(text)
    }
  }
}
