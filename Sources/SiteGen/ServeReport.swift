import HelpSite
import Text

#if Preview
  import PreviewServer

  /// What the terminal shows of a preview.
  struct ServeReport {
    let session: Session
    /// The address at which the preview listens.
    let address: ServerAddress
    let port: Int
    /// Whether to open a browser at the first build.
    let opensBrowser: Bool

    /// Says who can see the preview, unless it is this machine alone.
    func warn() {
      guard !address.isLoopback else { return }
      Terminal.printError(
        "warning: whoever reaches \(address.host ?? "this machine") at port \(port) can see the "
          + "site with its drafts and all that isn't published\n")
    }

    /// Says that a build begins; an editor takes what comes next for all that is wrong.
    func begin() {
      if !session.isQuiet { Terminal.printError("Building the site\n") }
    }

    /// Prints what a build found, and where the site is if that is new.
    ///
    /// - Parameters:
    ///   - outcome: What it gave.
    ///   - last: What the one before gave; `nil` at first.
    ///   - time: How long it took.
    func show(_ outcome: PreviewOutcome, after last: PreviewOutcome?, _ time: Duration) {
      // Lost words don't end a preview.
      try? session.show(shown(outcome))
      if let failure = outcome.failure {
        Terminal.printError("error: \(PrintableText.of(failure))\n")
      }
      if !session.isQuiet || !outcome.isGood {
        Terminal.printError(summary(outcome, last, time) + "\n")
      }
      guard last == nil || outcome.site?.basePath != last?.site?.basePath else { return }
      let address = address(outcome)
      Terminal.print(address + "\n")
      if !session.isQuiet { PseudoNote.print(outcome.site?.pseudoHomes ?? []) }
      if last == nil, opensBrowser { Browser.open(address) }
    }

    private func shown(_ outcome: PreviewOutcome) -> [Diagnostic] {
      session.isQuiet ? outcome.diagnostics.filter { $0.severity == .error } : outcome.diagnostics
    }

    /// Browsers leave out the port that http has by itself.
    private func address(_ outcome: PreviewOutcome) -> String {
      "http://\(address.host ?? "localhost")\(port == 80 ? "" : ":\(port)")"
        + (outcome.site?.basePath ?? "/")
    }

    private func summary(
      _ outcome: PreviewOutcome, _ last: PreviewOutcome?, _ time: Duration
    ) -> String {
      let counts = outcome.diagnostics.severityCounts
      guard outcome.isGood, let site = outcome.site else {
        let rest = outcome.site == nil ? "nothing to show yet" : "the pages are those of before"
        return counts.isEmpty ? "Not built: \(rest)" : "Not built: \(counts); \(rest)"
      }
      let changes =
        last?.site == nil
        ? " in \(counted(site.languages.count, "language"))"
        : ", \(counted(outcome.changed.count, "file")) changed,"
      return "Built \(counted(site.pageCount, "page"))\(changes) in \(time.milliseconds) ms"
        + (counts.isEmpty ? "" : "; \(counts)")
    }
  }

  extension Duration {
    fileprivate var milliseconds: Int64 {
      components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }
  }
#endif
