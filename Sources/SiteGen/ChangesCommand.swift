import ArgumentParser
import HelpSite
import Text

struct ChangesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Tell what differs between two builds: files, or what readers see.",
    discussion: """
      Files come in the order in which a host gets them: assets, pages, others, removed, and the \
      manifest, which is the older build of the next time. Nothing is printed if nothing changed.
      """)

  @Argument(
    help: "The older build: an output folder, or its manifest; an empty file if there was none.")
  var old: String

  @Argument(help: "The newer build: an output folder, or its manifest.")
  var new: String

  @Flag(help: "Tell which questions changed in which language, word by word; of folders.")
  var words = false

  @Option(
    help: "Steps: assets, pages, others, removed, manifest, separated by commas (default: all).")
  var only: String?

  @Option(
    help:
      "text, json, or for other programs: paths (one a line), paths0 (each ends in a zero byte), rsync."
  )
  var format = BuildChanges.Form.text

  func run() async throws {
    let steps = try only.map { try Set<DeploymentStep>(listed: $0) }
    if words, only != nil || ![.text, .json].contains(format) {
      throw ValidationError("--words takes no --only, and --format text or json.")
    }
    let site = try SiteOptions.parse([])
    try await Session(site: site, options: try site.buildOptions()).run {
      let (old, new) = (
        try PublishedBuild(old, isFormer: true), try PublishedBuild(new, isFormer: false)
      )
      if words {
        try show(ReaderChanges(from: old, to: new))
      } else {
        let changes = try BuildChanges(from: old, to: new)
        try Terminal.printResult((steps.map(changes.only) ?? changes).text(as: format))
        if format == .text { Terminal.printError(changes.summary + "\n") }
      }
    }
  }

  private func show(_ changes: ReaderChanges) throws {
    if format == .json { return try Terminal.printResult(changes.json) }
    try Terminal.printResult(changes.text(isColored: Terminal.hasColorOnOutput))
    Terminal.printError(changes.summary + "\n")
  }
}

extension BuildChanges.Form: ExpressibleByArgument {}
