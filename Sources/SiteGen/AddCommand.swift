import ArgumentParser
import HelpSite
import Languages

struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Begin the translation into a language that the site hasn't.",
    discussion: """
      Writes a draft of each page with the ids of its questions into content/<language>/, the words \
      of the page frame if the theme has none, and an entry into content/site.yaml.
      """)

  @OptionGroup var options: TranslationOptions

  @Argument(help: "The language: a tag such as it, pt-BR or zh-Hant.")
  var language: String

  func run() async throws {
    try await options.run(isWriting: true) { survey in
      let added = try survey.add(language)
      Terminal.printError(
        "added '\(added.language.tag)': \(counted(added.pages, "draft")) in "
          + "content/\(added.language.tag)/"
          + (added.hasOwnWords ? ", with strings.yaml for the words of the page frame" : "") + "\n")
    }
  }
}
