import Languages
import Text

extension TranslationRecords {
  /// What is to be said of lines whose parts the source hasn't under these names: one finding a
  /// page.
  ///
  /// `candidate` is an answer with a risk that may be what a lost one was, so that an outdated
  /// translation may be public.
  func diagnostics(
    in language: Language, risking candidate: (name: PartName, risk: Risk)?
  ) -> [Diagnostic] {
    let moved = moves.filter { !$1.isGuess }.map { (name: $0, move: $1) }
    let movedPages = Dictionary(grouping: moved) { $0.move.former.page }
    return movedPages.compactMap { _, moved in
      moved.min { $0.move.line < $1.move.line }.map {
        Self.moved($0.move, to: $0.name, rest: moved.count - 1, language)
      }
    }
      + Dictionary(grouping: orphans, by: \.name.page).compactMap { _, orphans in
        let lost = candidate == nil ? [] : orphans.filter(\.isLostAnswer)
        if let candidate, let first = lost.min(by: { $0.line < $1.line }) {
          return Self.lost(first, rest: lost.count - 1, candidate, language)
        }
        return orphans.min { $0.line < $1.line }.map {
          Self.orphan($0, rest: orphans.count - 1, language)
        }
      }
  }

  private static func place(_ line: Int, _ language: Language) -> SourceLocation {
    SourceLocation(file: TranslationLock.path(of: language), line: line)
  }

  private static func moved(
    _ move: Move, to name: PartName, rest: Int, _ language: Language
  ) -> Diagnostic {
    let former = "\(move.former)"
    let isSpelling = former == "\(name)"
    return Diagnostic(
      note: "lock.moved", at: place(move.line, language),
      (isSpelling
        ? "the letters of '\(name)' are encoded in another way by now"
        : "the part '\(former)' is '\(name)' by now")
        + (rest > 0 ? ", and \(rest) more of its page have other names" : ""),
      hint: "'SiteGen translations accept \(language.tag) --tidy' writes the names anew")
  }

  private static func lost(
    _ orphan: Orphan, rest: Int, _ candidate: (name: PartName, risk: Risk), _ language: Language
  ) -> Diagnostic {
    let pruning =
      "SiteGen translations accept \(language.tag) --prune \(PartName.encoded(orphan.name.page))"
    return Diagnostic(
      error: "lock.lost", at: place(orphan.line, language),
      "nothing tells what became of '\(orphan.name)', whose translation was accepted"
        + (rest > 0 ? ", nor of \(rest) more of that page" : "")
        + "; it may be '\(candidate.name)' by now, whose risk is '\(candidate.risk.rawValue)'",
      hint: "say in redirects.yaml what took its place, or that it is gone; or let '\(pruning)' "
        + "take such lines out")
  }

  private static func orphan(
    _ orphan: Orphan, rest: Int, _ language: Language
  ) -> Diagnostic {
    let page = PartName.encoded(orphan.name.page)
    let pruning = "SiteGen translations accept \(language.tag) --prune \(page)"
    return Diagnostic(
      warning: "lock.orphan", at: place(orphan.line, language),
      "the source has no part '\(orphan.name)', whose translation was accepted"
        + (rest > 0 ? ", nor \(rest) more of that page" : ""),
      hint: orphan.name.isOfDataFile
        ? "'\(pruning)' takes such lines out"
        : "say in redirects.yaml what took its place, or that it is gone; or let '\(pruning)' "
          + "take such lines out")
  }
}
