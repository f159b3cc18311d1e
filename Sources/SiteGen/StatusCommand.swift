import ArgumentParser
import HelpSite
import Text

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Count the translated parts of pages and data files by their state.",
    discussion: """
      A part is a title, a description, the text before the first question, a question with its \
      answer, or words of a data file. Coverage is the share of the source's parts whose translation is there and not stale.
      """)

  @OptionGroup var options: TranslationOptions

  @Option(help: "The language to look at (default: all).")
  var language: String?

  @Option(help: "The key of the page, or the name of the data file, to look at (default: all).")
  var page: String?

  @Option(
    help:
      "List the parts of these states, separated by commas: current, unreviewed, stale, missing, orphan."
  )
  var only: String?

  @Option(help: "How to print: text, json or markdown.")
  var format = TranslationReport.Format.text

  func run() async throws {
    let states = try only.map(Self.states)
    try await options.run { survey in
      let languages = try language.map { [try survey.language($0)] } ?? survey.languages
      var report = try survey.report(on: languages, page: page.map(PageKey.init), listing: states)
      report.prefix = format == .markdown ? options.site.prefixInRepository : options.site.prefix
      try Terminal.printResult(report.text(as: format))
    }
  }

  private static func states(_ list: String) throws -> Set<TranslationState> {
    let states = try list.split(separator: ",").map { word in
      guard let state = TranslationState(rawValue: String(word)) else {
        let all = TranslationState.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(PrintableText.of("'\(word)' is none of \(all)."))
      }
      return state
    }
    guard !states.isEmpty else { throw ValidationError("--only names no state.") }
    return Set(states)
  }
}

extension TranslationReport.Format: ExpressibleByArgument {}
