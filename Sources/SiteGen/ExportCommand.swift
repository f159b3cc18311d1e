import ArgumentParser
import HelpSite
import Languages
import Text

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write files for translators' programs.",
    discussion: """
      PO for Poedit, Weblate and gettext, XLIFF 1.2 for agencies' programs, JSON for scripts. Each text \
      stands under a name that stays, with what is technical in it as placeholders. Files of earlier \
      exports in the folder are replaced, others are left alone.
      """)

  @OptionGroup var options: TranslationOptions

  @Argument(
    help: "The language to translate into; several separated by commas, or all.")
  var languages: String

  @Argument(
    help: "Pages, data files or parts: refunds, contact, refunds#how-long (default: all).")
  var parts: [String] = []

  @Option(help: "The files' format: po, xliff or json.")
  var format = ExchangeFormat.po

  @Option(help: "The folder to write into.", completion: .directory)
  var output: String

  @Option(
    help: "Texts of these states alone, separated by commas: missing, stale, unreviewed.")
  var only: String?

  @Option(help: "One file a page, a folder or a language.")
  var split = ExchangeSplit.page

  func run() async throws {
    let states = try only.map(Set<ExportedState>.init(listed:))
    let selection = try TranslationOptions.selection(parts)
    guard !output.isEmpty else { throw ValidationError("--output is empty.") }
    try await options.runWithDrafts { build in
      let survey = try await build.survey()
      let exports = try chosen(in: survey).map { language in
        TranslationExport(
          language: language, selection: selection, format: format, split: split, states: states,
          includesDrafts: options.drafts)
      }
      let results = try await survey.files(of: exports, jobs: build.options.jobs)
      let written = try await results.write(into: output, jobs: build.options.jobs)
      for (exported, written) in zip(results, written) { show(exported, written: written) }
    }
  }

  private func chosen(in survey: TranslationSurvey) throws -> [Language] {
    if languages == "all" { return survey.languages }
    let tags = languages.split(separator: ",", omittingEmptySubsequences: false)
    return try tags.enumerated().filter { !tags[..<$0.offset].contains($0.element) }
      .map { try survey.language(String($0.element)) }
  }

  private func show(_ exported: ExportedFiles, written: Int) {
    Terminal.printError(
      PrintableText.of(
        "exported \(counted(exported.units, "text")) of '\(exported.export.language.tag)' in "
          + "\(counted(exported.files.count, "file")): \(written) written") + "\n")
    if let first = exported.unlike.first {
      Terminal.printError(
        PrintableText.of(
          "left out \(counted(exported.unlike.count, "part")) whose translation is built otherwise "
            + "than the original, such as \(first)") + "\n")
    }
  }
}

extension ExchangeFormat: ExpressibleByArgument {}
extension ExchangeSplit: ExpressibleByArgument {}
