import ArgumentParser
import Files
import HelpSite
import Text

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find every mistake of the site; write nothing.")

  @OptionGroup var options: RenderOptions

  @Option(
    help: ArgumentHelp(
      "Look at these diagnostics alone: ids, or areas such as 'link.*', with commas.",
      valueName: "ids"))
  var only: String?

  @Option(help: "What ends with status 1 (default: error).")
  var failOn: Diagnostic.Severity?

  @Option(
    help: ArgumentHelp("Let the findings of this file pass.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write all findings into this file, for --baseline.", valueName: "file"),
    completion: .file())
  var writeBaseline: String?

  func validate() throws {
    if options.strict, failOn == .error {
      throw ValidationError("--strict is --fail-on warning.")
    }
    if writeBaseline != nil, only != nil || baseline != nil {
      throw ValidationError("--write-baseline takes neither --only nor --baseline.")
    }
  }

  func run() async throws {
    var session = try options.session()
    // A warning doesn't keep the rest from being looked at; the threshold is applied at the end.
    session.options.isStrict = false
    try await session.run {
      let selection = try only.map { try DiagnosticSelection($0) }
      let known = try known(session)
      let report = try await session.build().check()
      if let writeBaseline {
        return try write(report, to: NamedFile(writeBaseline))
      }
      let found = report.diagnostics.filter { selection?.contains($0) ?? true }
      let compared =
        known?.compare(found, site: try? SourceFolder(options.site.folder))
        ?? Baseline.Comparison(new: found)
      let fails = compared.new.contains { $0.severity >= threshold }
      let shown = compared.new.filter { !options.quiet || $0.severity >= threshold }
      try session.show(shown, threshold: threshold)
      if !options.quiet || fails {
        Terminal.printError(summary(report, compared, fails: fails) + "\n")
      }
      if !options.quiet, report.isComplete, selection == nil { tell(ofGone: compared.gone) }
      if fails { throw ExitCode.diagnostics }
      Session.succeed(keeping: report)
    }
  }

  /// The baseline's own mistakes stand in a file whose path counts from the working folder.
  private func known(_ session: Session) throws -> Baseline? {
    do {
      return try baseline.map { try Baseline(read: $0) }
    } catch let failure as BuildFailure {
      try session.show(failure.diagnostics, prefix: "")
      throw ExitCode.diagnostics
    }
  }

  private var threshold: Diagnostic.Severity { options.strict ? .warning : failOn ?? .error }

  private func write(_ report: CheckReport, to file: NamedFile) throws {
    guard try Baseline.mayReplace(file) else {
      throw UsageFailure(
        description: "'\(PrintableText.of(file.path))' is no baseline; --write-baseline takes a "
          + "new file, or one that it wrote")
    }
    let baseline = Baseline(of: report.diagnostics, site: try? SourceFolder(options.site.folder))
    try file.replace(with: Array(baseline.text.utf8))
    guard !options.quiet else { return }
    let rest = report.isComplete ? "" : "; the errors hid what later steps would find"
    let count = counted(report.diagnostics.count, "finding")
    Terminal.printError("\(count) written to '\(PrintableText.of(file.path))'\(rest)\n")
  }

  private func summary(
    _ report: CheckReport, _ compared: Baseline.Comparison, fails: Bool
  ) -> String {
    let known = compared.knownCount == 0 ? "" : ", \(compared.knownCount) known"
    let counts = compared.new.severityCounts
    if !report.isComplete, fails { return "\(counts)\(known); the site can't be built" }
    if fails { return "\(counts)\(known); the check failed" }
    let size =
      report.isComplete
      ? "\(counted(report.pages, "page")) in \(counted(report.languages, "language")): " : ""
    return size + (counts.isEmpty ? "no mistakes" : counts) + known
      + (report.isComplete ? "" : "; known errors hid what later steps would find")
  }

  private func tell(ofGone gone: [String]) {
    guard !gone.isEmpty, let baseline else { return }
    let name = PrintableText.of(baseline)
    Terminal.printError(
      "note: \(counted(gone.count, "line")) of '\(name)' no longer hold; write it anew\n")
    for line in gone.prefix(10) { Terminal.printError("  \(PrintableText.of(line))\n") }
    if gone.count > 10 { Terminal.printError("  … and \(gone.count - 10) more\n") }
  }
}

extension Diagnostic.Severity: ExpressibleByArgument {
  /// A note never fails a run.
  public init?(argument: String) {
    self.init(rawValue: argument)
    if self == .note { return nil }
  }

  public static var allValueStrings: [String] { [warning, error].map(\.rawValue) }
}

extension Baseline {
  private static let sizeLimit = 64 << 20

  fileprivate init(read path: String) throws {
    try self.init(try NamedFile(path).read(limit: Self.sizeLimit), name: path)
  }

  /// Whether nothing is lost if a baseline takes the place of a file.
  fileprivate static func mayReplace(_ file: NamedFile) throws -> Bool {
    guard try file.exists else { return true }
    let bytes = try file.read(limit: sizeLimit)
    return bytes.isEmpty || begins(bytes)
  }
}
