import ArgumentParser
import HelpSite
import Languages
import Text

struct AcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Record that translations follow their originals as they are.",
    discussion: """
      Writes content/<language>/translations.lock. Without parts, all that are stale or were never \
      reviewed are accepted. A part that is empty or has the original's words is accepted only by \
      its full name.

      --tidy and --prune accept nothing. Lines of parts that the source hasn't any more stay, until \
      --prune takes them out.
      """)

  @OptionGroup var options: TranslationOptions

  @Argument(help: "The language of the translations.")
  var language: String

  @Argument(
    help: "Pages, data files or parts: refunds, contact, refunds#how-long, site@home.intro.")
  var parts: [String] = []

  @Flag(help: "The originals changed in looks only: who made the translations, and when, stays.")
  var cosmetic = false

  @Flag(
    help:
      "Write the lock anew: sorted, a line a part, each under the name that its part has by now.")
  var tidy = false

  @Flag(help: "The same, and take out the lines of parts that the source hasn't any more.")
  var prune = false

  @Option(help: "How they were made: human, machine or machine-reviewed (default: human).")
  var method: TranslationLock.Method?

  @Option(help: "Who accepts them.")
  var by: String?

  @Flag(help: "Say what would be accepted, and write nothing.")
  var dryRun = false

  func validate() throws {
    if cosmetic, method != nil || by != nil {
      throw ValidationError(
        "--cosmetic keeps the method and the name; leave out --method and --by.")
    }
    if tidy || prune {
      guard !(tidy && prune), !cosmetic, !dryRun, method == nil, by == nil else {
        throw ValidationError("--tidy and --prune accept nothing, and go with no other option.")
      }
      if tidy, !parts.isEmpty { throw ValidationError("--tidy is for a whole lock.") }
    }
    if let by, !TranslationLock.isName(by) {
      throw ValidationError("--by is a name, on one line and without hidden characters.")
    }
  }

  func run() async throws {
    let selection = try TranslationOptions.selection(parts)
    try await options.run(isWriting: true, mendsLocks: true) { survey in
      let language = try survey.language(language)
      if tidy || prune {
        let done = try survey.tidyLock(of: language, pruning: prune ? selection : nil)
        return Terminal.printError(
          "the lock of '\(language.tag)' has \(counted(done.moved, "line")) under new names, "
            + "\(counted(done.removed, "line")) less\n")
      }
      let kind: TranslationAcceptance.Kind =
        cosmetic ? .cosmetic : .reviewed(method: method ?? .human, name: by)
      let acceptance = TranslationAcceptance(
        language: language, selection: selection, kind: kind)
      let parts = try survey.parts(of: acceptance)
      // What single parts are was said by who named them.
      if dryRun || selection.isEmpty || !selection.allSatisfy(\.isPart) {
        announce(parts, in: language)
      }
      if dryRun { return Terminal.printError("nothing was written\n") }
      try survey.accept(acceptance)
      Terminal.printError(
        parts.accepted.isEmpty
          ? "nothing to accept in '\(language.tag)'\n"
          : "accepted \(Self.amount(parts.accepted)) in '\(language.tag)'\n")
    }
  }

  private func announce(_ parts: AcceptedParts, in language: Language) {
    if !parts.accepted.isEmpty {
      Terminal.printError(
        "accepts \(Self.amount(parts.accepted)) in '\(language.tag)': "
          + "\(Self.list(parts.accepted))\n")
    }
    guard let first = parts.left.first else { return }
    Terminal.printError(
      "leaves \(Self.amount(parts.left)), empty or as in the original: \(Self.list(parts.left))\n"
        + "  hint: one that is right so is accepted by its full name: "
        + "SiteGen translations accept \(language.tag) \(first)\n")
  }

  private static func amount(_ parts: [PartName]) -> String {
    let files = Set(parts.filter(\.isOfDataFile).map(\.page)).count
    let pages = Set(parts.filter { !$0.isOfDataFile }.map(\.page)).count
    let owners = [
      pages > 0 || files == 0 ? counted(pages, "page") : nil,
      files > 0 ? counted(files, "data file") : nil,
    ]
    return "\(counted(parts.count, "part")) of "
      + owners.compactMap(\.self).joined(separator: " and ")
  }

  private static let namedParts = 5

  /// The first names.
  private static func list(_ parts: [PartName]) -> String {
    let rest = parts.count - namedParts
    return PrintableText.of(
      parts.prefix(namedParts).map(\.description).joined(separator: ", ")
        + (rest > 0 ? " and \(rest) more" : ""))
  }
}

extension TranslationLock.Method: ExpressibleByArgument {
  /// What is accepted as it is follows from the part.
  public init?(argument: String) {
    self.init(rawValue: argument)
    if self == .asIs { return nil }
  }

  public static var allValueStrings: [String] {
    allCases.filter { $0 != .asIs }.map(\.rawValue)
  }
}
