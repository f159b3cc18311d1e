import ArgumentParser
import HelpSite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One run of a command about a site: prints what it finds and settles the exit status.
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
    Terminal.ignoreBrokenPipes()
    let buildOptions = try options.buildOptions()
    let start = ContinuousClock.now
    do {
      let report = try await work(SiteBuild(site: options.site, options: buildOptions))
      try show(options.quiet ? [] : report.warnings)
      if !options.quiet { Terminal.printError(summary(report, .now - start) + "\n") }
      // Taking a big site apart, object by object, would take a tenth of a build without changes.
      withExtendedLifetime(report) { exit(EXIT_SUCCESS) }
    } catch let failure as BuildFailure {
      let errors = failure.diagnostics.filter { $0.severity == .error }
      try show(options.quiet && !errors.isEmpty ? errors : failure.diagnostics)
      Terminal.printError("\(counts(failure.diagnostics)); \(consequence)\n")
      throw ExitCode(Status.diagnostics)
    } catch let usage as UsageFailure {
      throw ValidationError(PrintableText.of(usage.description))
    } catch let code as ExitCode {
      throw code
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

  private func show(_ diagnostics: [Diagnostic]) throws {
    let text = options.format.text(
      of: diagnostics, site: try? SourceFolder(options.site), prefix: options.pathInRepository)
    guard options.format != .text else {
      Terminal.printError(Terminal.hasColor ? colored(text) : text)
      return
    }
    if !Terminal.print(text) { throw ExitCode(Status.machine) }
  }

  private func counts(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let parts = [(errors, "error"), (diagnostics.count - errors, "warning")]
    return parts.filter { $0.0 > 0 }.map(counted).joined(separator: ", ")
  }

  private func colored(_ text: String) -> String {
    text.replacing(": error: ", with: ": \u{1B}[1;31merror:\u{1B}[0m ")
      .replacing(": warning: ", with: ": \u{1B}[1;33mwarning:\u{1B}[0m ")
  }
}

/// `1 page`, `2 pages`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
