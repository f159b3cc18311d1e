import ArgumentParser
import HelpSite

/// One run of a command about a site: prints what it finds and settles the exit status.
struct Session {
  let options: SiteOptions

  /// Runs `work` and turns every way in which it can end into output and an exit status.
  func run(_ work: (SiteBuild, BuildOptions) async throws -> BuildReport) async throws {
    Terminal.ignoreBrokenPipes()
    let buildOptions = try options.buildOptions()
    do {
      let build = try SiteBuild(site: options.site, options: buildOptions)
      let report = try await work(build, buildOptions)
      try show(report.warnings)
      if options.strict, !report.warnings.isEmpty { throw ExitCode(Status.diagnostics) }
    } catch let failure as BuildFailure {
      try show(failure.diagnostics)
      summarize(failure.diagnostics)
      throw ExitCode(Status.diagnostics)
    } catch let code as ExitCode {
      throw code
    } catch let usage as UsageFailure {
      throw ValidationError(usage.description)
    } catch {
      Terminal.printError("error: \(error)\n")
      throw ExitCode(Status.machine)
    }
  }

  /// The exit statuses besides 0 and ArgumentParser's 64 for wrong usage.
  private enum Status {
    static let diagnostics: Int32 = 1
    static let machine: Int32 = 3
  }

  private func show(_ diagnostics: [Diagnostic]) throws {
    let shown =
      options.quiet && !options.strict
      ? diagnostics.filter { $0.severity == .error } : diagnostics
    let folder = try? SourceFolder(options.site)
    let text = options.format.text(of: shown, site: folder)
    guard options.format != .text else {
      Terminal.printError(Terminal.hasColor ? colored(text) : text)
      return
    }
    if !Terminal.print(text) { throw ExitCode(Status.machine) }
  }

  private func summarize(_ diagnostics: [Diagnostic]) {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    Terminal.printError("\(parts.joined(separator: ", ")); nothing was published\n")
  }

  private func colored(_ text: String) -> String {
    text.replacing(": error: ", with: ": \u{1B}[1;31merror:\u{1B}[0m ")
      .replacing(": warning: ", with: ": \u{1B}[1;33mwarning:\u{1B}[0m ")
  }
}
