import ArgumentParser
import HelpSite
import Languages

struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Begin the translation into a language, or of the pages that it lacks.",
    discussion: """
      Writes a draft of each page, with the original's text to translate, into content/<language>/. \
      A language that the site hasn't also gets an entry in content/site.yaml, and the words of the \
      page frame if the theme has none.
      """)

  @OptionGroup var options: TranslationOptions

  @Argument(help: "The language: a tag such as it, pt-BR or zh-Hant.")
  var language: String

  func run() async throws {
    try await options.run(isWriting: true) { survey in
      let added = try survey.add(language)
      Terminal.printError(Self.report(added) + "\n")
    }
  }

  private static func report(_ added: NewLanguage) -> String {
    let tag = added.language.tag
    let drafts = "\(counted(added.pages, "draft")) in content/\(tag)/"
    if added.wasThere {
      return added.pages == 0 ? "'\(tag)' lacks no page: nothing was added" : "added \(drafts)"
    }
    let words = added.hasOwnWords ? ", with strings.yaml for the words of the page frame" : ""
    return "added '\(tag)': \(drafts)\(words)"
  }
}
