import ArgumentParser
import HelpSite
import Text

/// The options that every command about translations has.
struct TranslationOptions: ParsableArguments {
  @OptionGroup var site: SiteOptions

  @Flag(help: "Look at drafts too.")
  var drafts = false

  /// Reads the site and does a command's work.
  ///
  /// - Parameters:
  ///   - isWriting: Whether the sources are to be changed.
  ///   - mendsLocks: Whether locks are written anew, so that a part may stand twice in them.
  ///   - work: Prints what it finds, or writes what it is told to.
  /// - Throws: `ExitCode`, or `ValidationError` for wrong usage.
  func run(
    isWriting: Bool = false, mendsLocks: Bool = false, _ work: (TranslationSurvey) throws -> Void
  ) async throws {
    var options = try site.buildOptions()
    options.includesDrafts = drafts
    let session = Session(site: site, options: options, consequence: "nothing was done")
    try await session.run(isWriting: isWriting) {
      try work(try await $0.survey(mendsLocks: mendsLocks))
    }
  }

  /// Does a command's work on a site whose drafts are read too: a translation that is one is begun.
  ///
  /// - Parameters:
  ///   - isWriting: Whether the sources are to be changed.
  ///   - work: What the command does.
  /// - Throws: `ExitCode`, or `ValidationError` for wrong usage.
  func runWithDrafts(
    isWriting: Bool = false, _ work: (SiteBuild) async throws -> Void
  ) async throws {
    var options = try site.buildOptions()
    options.includesDrafts = true
    let session = Session(site: site, options: options, consequence: "nothing was done")
    try await session.run(isWriting: isWriting, work)
  }

  /// What arguments such as `refunds` and `refunds#how-long` name.
  static func selection(_ arguments: [String]) throws -> [PartSelection] {
    try arguments.map { argument in
      guard let selection = PartSelection(argument) else {
        throw ValidationError(
          PrintableText.of(
            "'\(argument)' names no page and no part of one, such as refunds, refunds#how-long "
              + "or refunds@title."))
      }
      return selection
    }
  }
}
