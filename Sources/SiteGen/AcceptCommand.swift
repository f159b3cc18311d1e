import ArgumentParser
import HelpSite
import Languages

struct AcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Record that translations follow their originals as they are.",
    discussion: """
      Writes content/<language>/translations.lock. Without parts, all that are stale or were never \
      reviewed are accepted.
      """)

  @OptionGroup var options: TranslationOptions

  @Argument(help: "The language of the translations.")
  var language: String

  @Argument(help: "Pages or parts: refunds, refunds#how-long, refunds@title.")
  var parts: [String] = []

  @Flag(help: "The originals changed in looks only: who made the translations, and when, stays.")
  var cosmetic = false

  @Option(help: "How they were made: human, machine or machine-reviewed (default: human).")
  var method: TranslationLock.Method?

  @Option(help: "Who accepts them.")
  var by: String?

  func validate() throws {
    if cosmetic, method != nil || by != nil {
      throw ValidationError(
        "--cosmetic keeps the method and the name; leave out --method and --by.")
    }
    if let by, !TranslationLock.isName(by) {
      throw ValidationError("--by is a name, on one line and without hidden characters.")
    }
  }

  func run() async throws {
    let selection = try TranslationOptions.selection(parts)
    try await options.run(isWriting: true) { survey in
      let language = try survey.language(language)
      let kind: TranslationAcceptance.Kind =
        cosmetic ? .cosmetic : .reviewed(method: method ?? .human, name: by)
      let accepted = try survey.accept(
        TranslationAcceptance(language: language, selection: selection, kind: kind))
      let pages = Set(accepted.map(\.page)).count
      Terminal.printError(
        accepted.isEmpty
          ? "nothing to accept in '\(language.tag)'\n"
          : "accepted \(counted(accepted.count, "part")) of \(counted(pages, "page")) in "
            + "'\(language.tag)'\n")
    }
  }
}

extension TranslationLock.Method: ExpressibleByArgument {}
