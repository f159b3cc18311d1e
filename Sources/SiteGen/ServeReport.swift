import HelpSite
import Text

#if Preview
  import PreviewServer

  /// What the terminal shows of a preview.
  struct ServeReport {
    let session: Session
    /// Where the preview listens.
    let address: ServerAddress
    let port: Int
    /// Whether to open a browser at the first look.
    let opensBrowser: Bool

    /// Says who can see the preview, unless it is this machine alone.
    func warn() {
      guard !address.isLoopback else { return }
      Terminal.printError(
        "warning: whoever reaches \(address.host ?? "this machine") at port \(port) can see the "
          + "site with its drafts and all that isn't published\n")
    }

    /// Prints what a look found, and where the site is if that is new.
    ///
    /// - Parameters:
    ///   - look: What it gave.
    ///   - last: What the one before gave; `nil` at first.
    ///   - time: How long it took.
    func show(_ look: PreviewOutcome, after last: PreviewOutcome?, _ time: Duration) {
      let isNew = look.diagnostics != last?.diagnostics || !look.isGood
      // Lost words don't end a preview.
      if isNew { try? session.show(shown(look)) }
      if let failure = look.failure {
        Terminal.printError("error: \(PrintableText.of(failure))\n")
      }
      if !session.isQuiet || !look.isGood { Terminal.printError(summary(look, last, time) + "\n") }
      guard last == nil || look.site?.basePath != last?.site?.basePath else { return }
      let address = address(look)
      Terminal.print(address + "\n")
      if last == nil, opensBrowser { Browser.open(address) }
    }

    private func shown(_ look: PreviewOutcome) -> [Diagnostic] {
      session.isQuiet ? look.diagnostics.filter { $0.severity == .error } : look.diagnostics
    }

    /// Browsers leave out the port that http has by itself.
    private func address(_ look: PreviewOutcome) -> String {
      "http://\(address.host ?? "localhost")\(port == 80 ? "" : ":\(port)")"
        + (look.site?.basePath ?? "/")
    }

    private func summary(
      _ look: PreviewOutcome, _ last: PreviewOutcome?, _ time: Duration
    ) -> String {
      let counts = look.diagnostics.severityCounts
      guard look.isGood, let site = look.site else {
        let rest = look.site == nil ? "nothing to show yet" : "the pages are those of before"
        return counts.isEmpty ? rest : "\(counts); \(rest)"
      }
      let changes =
        last?.site == nil
        ? " in \(counted(site.languages.count, "language"))"
        : ", \(counted(look.changed.count, "file")) changed,"
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
