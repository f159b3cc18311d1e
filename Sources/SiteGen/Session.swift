import ArgumentParser
import Files
import HelpSite
import Platform
import Text

/// One run of a command about a site: how it prints diagnostics, and how it ends.
struct Session {
  let site: SiteOptions
  var options: BuildOptions
  var format = DiagnosticFormat.text
  /// What the columns of diagnostics count.
  var columns = DiagnosticStyle.Columns.bytes
  /// Whether errors alone are printed.
  var isQuiet = false
  /// What mistakes in the site mean, for the last line: `nothing was published`; `nil` for no line.
  var consequence: String?

  /// Does a command's work, and turns every way in which it can fail into words and an exit status.
  ///
  /// | Thrown | Printed | Exit status |
  /// |---|---|---|
  /// | ``BuildFailure`` | its diagnostics, and what they mean | 1 |
  /// | ``UsageFailure``, `ValidationError` | the sentence, by ArgumentParser | 64 |
  /// | `ExitCode` | nothing: it was said before | its own |
  /// | all else | the machine's words | 3 |
  func run(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as BuildFailure {
      try show(failure)
      throw ExitCode.diagnostics
    } catch let failure as UsageFailure {
      throw ValidationError(
        PrintableText.of(SitePaths.text(failure.description, below: site.prefix)))
    } catch  where error is ExitCode || error is ValidationError {
      throw error
    } catch {
      Terminal.printError("error: \(PrintableText.of("\(error)"))\n")
      throw ExitCode.machine
    }
  }

  /// Does a command's work on the site's files.
  ///
  /// - Parameters:
  ///   - isWriting: Whether they are to be changed, while no other command changes them.
  ///   - work: What the command does.
  /// - Throws: `ExitCode`, or `ValidationError` for wrong usage.
  func run(isWriting: Bool = false, _ work: (SiteBuild) async throws -> Void) async throws {
    try await run {
      let build = try build()
      let lock = isWriting ? try build.lockSources { Terminal.printError($0 + "\n") } : nil
      try await work(build)
      withExtendedLifetime(lock) {}
    }
  }

  /// Opens the site.
  func build() throws -> SiteBuild { try SiteBuild(site: site.folder, options: options) }

  /// Ends the process: taking a big site apart, object by object, would take a tenth of a build
  /// without changes.
  static func succeed(keeping report: some Sendable) -> Never {
    withExtendedLifetime(report) { exit(EXIT_SUCCESS) }
  }
}

extension Session {
  private func show(_ failure: BuildFailure) throws {
    let errors = failure.diagnostics.filter { $0.severity == .error }
    try show(isQuiet && !errors.isEmpty ? errors : failure.diagnostics)
    guard let consequence else { return }
    Terminal.printError("\(failure.diagnostics.severityCounts); \(consequence)\n")
  }

  /// Prints diagnostics in the form that was asked for.
  ///
  /// - Parameters:
  ///   - diagnostics: In the order to print them.
  ///   - threshold: From where on one fails the run.
  ///   - prefix: What stands before their files' paths; `nil` for what leads to the site.
  /// - Throws: `ExitCode` if they are the result and can't be written.
  func show(
    _ diagnostics: [Diagnostic], threshold: Diagnostic.Severity = .error, prefix: String? = nil
  ) throws(ExitCode) {
    let own = format.isForRepository ? site.prefixInRepository : site.prefix
    let text = format.text(
      of: diagnostics, site: try? SourceFolder(site.folder),
      style: DiagnosticStyle(prefix: prefix ?? own, threshold: threshold, columns: columns))
    guard format == .text else { return try Terminal.printResult(text) }
    Terminal.printError(Terminal.hasColor ? colored(text) : text)
  }

  private func colored(_ text: String) -> String {
    text.replacing(": error: ", with: ": \u{1B}[1;31merror:\u{1B}[0m ")
      .replacing(": warning: ", with: ": \u{1B}[1;33mwarning:\u{1B}[0m ")
  }
}

/// The exit statuses besides 0 and ArgumentParser's 64 for wrong usage.
extension ExitCode {
  static let diagnostics = ExitCode(1)
  static let machine = ExitCode(3)
}

/// `1 page`, `2 pages`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
