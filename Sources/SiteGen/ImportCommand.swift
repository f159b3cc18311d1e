import ArgumentParser
import Files
import HelpSite
import Text

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in the files that translators' programs give back.",
    discussion: """
      Only the translated words change, all else of each page stays byte for byte. What would break a \
      page is refused text by text; the rest comes in. What was accepted before and changes now has to \
      be accepted anew.
      """)

  @OptionGroup var options: TranslationOptions

  @Argument(help: "Files, or folders with files: .po, .xlf or .json.", completion: .file())
  var files: [String]

  @Option(help: "The language of the files (default: what each says).")
  var language: String?

  @Flag(help: "Say what would be taken, and write nothing.")
  var dryRun = false

  @Flag(help: "Take nothing if anything is refused.")
  var strict = false

  @Flag(help: "Record the parts of which all is there as accepted.")
  var accept = false

  @Option(help: "How they were made: human, machine or machine-reviewed (default: what files say).")
  var method: TranslationLock.Method?

  @Option(help: "Who accepts them.")
  var by: String?

  @Option(help: "How to print: text or json.")
  var format = ListFormat.text

  func validate() throws {
    if !accept, method != nil || by != nil {
      throw ValidationError("--method and --by go with --accept.")
    }
    if let by, !TranslationLock.isName(by) {
      throw ValidationError("--by is a name, on one line and without hidden characters.")
    }
  }

  func run() async throws {
    try await options.runWithDrafts(isWriting: !dryRun) { build in
      var request = TranslationImport(
        files: try files.flatMap { try TranslationFiles.find($0) }, language: language)
      request.isDryRun = dryRun
      request.isStrict = strict
      request.includesDrafts = options.drafts
      if accept { request.acceptance = .init(method: method, name: by) }
      let report = try await build.take(request)
      try show(report, Session(site: options.site, options: build.options))
      if report.diagnostics.hasErrors { throw ExitCode.diagnostics }
    }
  }

  private func show(_ report: ImportReport, _ session: Session) throws {
    if format == .json { return try Terminal.printResult(report.json.line) }
    try session.show(report.diagnostics, prefix: "")
    let counts = ImportedUnit.Outcome.allCases.map { "\(report.count($0)) \($0.rawValue)" }
    Terminal.printError(
      "\(counts.joined(separator: ", ")); \(counted(report.files.count, "file")) "
        + (dryRun ? "would change" : "changed")
        + (report.accepted > 0 ? ", \(counted(report.accepted, "part")) accepted" : "") + "\n")
  }
}

extension ImportReport {
  fileprivate var json: JSON {
    let units = units.map { unit in
      JSON.object([
        ("id", .text(unit.id)), ("outcome", .text(unit.outcome.rawValue)),
        ("file", .text(unit.location.file.text)), ("line", .number(unit.location.line)),
        ("reason", unit.reason.map { .text($0) }),
      ])
    }
    let problems = diagnostics.map { diagnostic in
      JSON.object([
        ("id", .text(diagnostic.id)), ("severity", .text(diagnostic.severity.rawValue)),
        ("file", .text(diagnostic.location.file.text)), ("line", .number(diagnostic.location.line)),
        ("message", .text(diagnostic.message)), ("hint", diagnostic.hint.map { .text($0) }),
      ])
    }
    return .object([
      ("units", .list(units)), ("files", .list(files.map { .text($0.text) })),
      ("diagnostics", .list(problems)), ("accepted", .number(accepted)),
    ])
  }
}
