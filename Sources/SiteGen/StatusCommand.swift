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

  @Option(help: "How to print: text, json, markdown, or html for a page that needs nothing else.")
  var format = StatusFormat.text

  func validate() throws {
    if format == .html, only != nil { throw ValidationError("--format html takes no --only.") }
  }

  func run() async throws {
    let states = try only.map(Set<TranslationState>.init(listed:))
    try await options.run { survey in
      let languages = try language.map { [try survey.language($0)] } ?? survey.languages
      let prefix = format == .text ? options.site.prefix : options.site.prefixInRepository
      guard let format = TranslationReport.Format(rawValue: format.rawValue) else {
        let html = try survey.statusPage(
          on: languages, page: page.map(PageKey.init), prefix: prefix)
        return try Terminal.printResult(String(decoding: html, as: UTF8.self))
      }
      var report = try survey.report(on: languages, page: page.map(PageKey.init), listing: states)
      report.prefix = prefix
      try Terminal.printResult(report.text(as: format))
    }
  }
}

/// How the state of translations is printed.
enum StatusFormat: String, CaseIterable, ExpressibleByArgument { case text, json, markdown, html }
