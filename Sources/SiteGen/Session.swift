import ArgumentParser
import HelpSite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One run of a command about a site: prints what is found and settles the exit status.
struct Session {
  let options: SiteOptions
  /// What a failure means, for the last line: `nothing was published`.
  let consequence: String

  /// Runs `work` and turns every way in which it can end into output and an exit status.
  ///
  /// - Parameters:
  ///   - work: Builds or checks the site.
  ///   - summary: The last line of a run that succeeded.
  /// - Throws: `ExitCode`, or `ValidationError` for wrong usage.
  func run(
    _ work: (SiteBuild) async throws -> BuildReport, summary: (BuildReport, Duration) -> String
  ) async throws {
    let buildOptions = try options.buildOptions()
    let start = ContinuousClock.now
    try await settle {
      do {
        let report = try await work(SiteBuild(site: options.site, options: buildOptions))
        try show(options.quiet ? [] : report.warnings)
        if !options.quiet { Terminal.printError(summary(report, .now - start) + "\n") }
        Self.succeed(keeping: report)
      } catch let failure as BuildFailure {
        let errors = failure.diagnostics.filter { $0.severity == .error }
        try show(options.quiet && !errors.isEmpty ? errors : failure.diagnostics)
        Terminal.printError("\(failure.diagnostics.severityCounts); \(consequence)\n")
        throw ExitCode(Status.diagnostics)
      }
    }
  }

  /// Ends the process: taking a big site apart, object by object, would take a tenth of a build
  /// without changes.
  static func succeed(keeping report: some Sendable) -> Never {
    withExtendedLifetime(report) { exit(EXIT_SUCCESS) }
  }

  /// Turns what `work` throws into words and an exit status.
  func settle(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as BuildFailure {
      try show(failure.diagnostics)
      throw ExitCode(Status.diagnostics)
    } catch let usage as UsageFailure {
      throw ValidationError(PrintableText.of(usage.description))
    } catch let code as ExitCode {
      throw code
    } catch let validation as ValidationError {
      throw validation
    } catch {
      Terminal.printError("error: \(PrintableText.of("\(error)"))\n")
      throw ExitCode(Status.machine)
    }
  }

  /// The exit statuses besides 0 and ArgumentParser's 64 for wrong usage.
  enum Status {
    static let diagnostics: Int32 = 1
    static let machine: Int32 = 3
  }

  /// Prints diagnostics in the form that was asked for.
  ///
  /// - Parameters:
  ///   - diagnostics: In the order to print them.
  ///   - threshold: From where on one fails the run.
  /// - Throws: `ExitCode` if they are the result and can't be written.
  func show(
    _ diagnostics: [Diagnostic], threshold: Diagnostic.Severity = .error
  ) throws {
    let text = options.format.text(
      of: diagnostics, site: try? SourceFolder(options.site), prefix: options.pathInRepository,
      threshold: threshold)
    guard options.format != .text else {
      Terminal.printError(Terminal.hasColor ? colored(text) : text)
      return
    }
    if !Terminal.print(text) { throw ExitCode(Status.machine) }
  }

  private func colored(_ text: String) -> String {
    text.replacing(": error: ", with: ": \u{1B}[1;31merror:\u{1B}[0m ")
      .replacing(": warning: ", with: ": \u{1B}[1;33mwarning:\u{1B}[0m ")
  }
}

/// `1 page`, `2 pages`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
