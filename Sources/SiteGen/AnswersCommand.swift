import ArgumentParser
import HelpSite
import Languages
import Text

struct AnswersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Print answers of the site, for who answers by hand.",
    discussion: """
      Facts are filled in as the language's readers see them, and addresses are whole. What isn't in \
      the language is printed as its readers get it, from another, and said on standard error.
      """)

  @OptionGroup var site: SiteOptions

  @Argument(help: "Questions, or pages with all of theirs: refunds#how-long, refunds.")
  var questions: [String]

  @Option(help: "The language of the reader (default: the source language).")
  var language: String?

  @Option(help: "The form of the answers.")
  var format = DeskAnswer.Form.text

  func run() async throws {
    let selection = try TranslationOptions.selection(questions)
    let language = try language.map(Self.language)
    let session = Session(site: site, options: try site.buildOptions())
    try await session.run { build in
      let answers = try await build.answers(to: selection, in: language)
      for caution in answers.compactMap(\.caution) {
        Terminal.printError(PrintableText.of(caution) + "\n")
      }
      try Terminal.printResult(DeskAnswer.text(of: answers, as: format))
    }
  }

  private static func language(_ tag: String) throws -> Language {
    guard let language = Language(tag) else {
      throw ValidationError("'\(tag)' is no language tag such as it, pt-BR or zh-Hant.")
    }
    return language
  }
}

extension DeskAnswer.Form: ExpressibleByArgument {}
