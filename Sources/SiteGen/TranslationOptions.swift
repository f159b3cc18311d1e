import ArgumentParser
import Foundation
import HelpSite

/// The options that every command about translations has.
struct TranslationOptions: ParsableArguments {
  @Option(help: "The folder that holds content/ and templates/.", completion: .directory)
  var site = "."

  @Flag(help: "Look at drafts too.")
  var drafts = false

  /// Reads the site and turns every way in which `work` can end into output and an exit status.
  ///
  /// - Parameters:
  ///   - isWriting: Whether the sources are to be changed.
  ///   - work: Prints what it finds, or writes what it is told to.
  /// - Throws: `ExitCode`, or `ValidationError` for wrong usage.
  func run(isWriting: Bool = false, _ work: (TranslationSurvey) throws -> Void) async throws {
    var options = BuildOptions(
      jobs: ProcessInfo.processInfo.activeProcessorCount, now: try SiteOptions.now())
    options.includesDrafts = drafts
    do {
      let build = try SiteBuild(site: site, options: options)
      let lock = isWriting ? try build.lockSources { Terminal.printError($0 + "\n") } : nil
      try work(try await build.survey())
      withExtendedLifetime(lock) {}
    } catch let failure as BuildFailure {
      let errors = failure.diagnostics.filter { $0.severity == .error }
      let text = DiagnosticFormat.text.text(of: errors, site: try? SourceFolder(site))
      Terminal.printError(text + "\(counted(errors.count, "error")); nothing was done\n")
      throw ExitCode(Session.Status.diagnostics)
    } catch let usage as UsageFailure {
      throw ValidationError(PrintableText.of(usage.description))
    } catch let error as ValidationError {
      throw error
    } catch let code as ExitCode {
      throw code
    } catch {
      Terminal.printError("error: \(PrintableText.of("\(error)"))\n")
      throw ExitCode(Session.Status.machine)
    }
  }

  /// Prints what a command is asked for; output that is lost is no success.
  static func print(_ text: String) throws {
    if !Terminal.print(text) { throw ExitCode(Session.Status.machine) }
  }

  /// What arguments such as `refunds` and `refunds#how-long` name.
  static func selection(_ arguments: [String]) throws -> [UnitSelection] {
    try arguments.map { argument in
      guard let selection = UnitSelection(argument) else {
        throw ValidationError(
          PrintableText.of(
            "'\(argument)' names no page and no part of one, such as refunds, refunds#how-long "
              + "or refunds@title."))
      }
      return selection
    }
  }
}
