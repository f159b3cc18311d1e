import Files
package import Languages
import Text

/// What is recorded of translations that follow their originals.
package struct TranslationAcceptance: Sendable {
  package enum Kind: Sendable {
    /// Someone says that the translations are right.
    case reviewed(method: TranslationLock.Method, name: String?)
    /// The changes of the originals don't matter: who made the translations, and when, stays.
    case cosmetic
  }

  package let language: Language
  /// Empty: all that is stale or unreviewed.
  ///
  /// What is empty or has the original's words is accepted only where it is named by itself.
  package let selection: [PartSelection]
  package let kind: Kind

  package init(language: Language, selection: [PartSelection], kind: Kind) {
    self.language = language
    self.selection = selection
    self.kind = kind
  }
}

/// The parts that an acceptance is about.
package struct AcceptedParts: Sendable {
  /// The parts whose lines in the lock change.
  package let accepted: [PartName]
  /// Those that were not named by themselves and are empty or have the original's words.
  package let left: [PartName]
}

extension TranslationSurvey {
  /// What ``accept(_:)`` will accept.
  ///
  /// - Throws: ``UsageFailure`` for a part that isn't there.
  package func parts(of acceptance: TranslationAcceptance) throws(UsageFailure) -> AcceptedParts {
    let named = Set(acceptance.selection.map { $0.spelled(as: source.spellings) })
    let left = try parts(of: acceptance.selection, in: acceptance.language) {
      $0.untranslated != nil
    }
    return AcceptedParts(
      accepted: try entries(of: acceptance).map(\.name),
      left: left.map(\.name).filter { !named.contains(.part($0)) })
  }

  /// Writes into the language's lock that its translations follow their originals.
  ///
  /// Lines of pages that aren't touched stay as they are, and so do those of parts that the source
  /// hasn't: somebody may need them yet.
  ///
  /// - Throws: ``UsageFailure`` for a part that isn't there, and then nothing is written;
  ///   ``MachineFailure``.
  package func accept(_ acceptance: TranslationAcceptance) throws {
    let language = acceptance.language
    let accepted = try entries(of: acceptance)
    let touched = Set(accepted.map(\.name.page))
    var lock = lock(of: language) { acceptance.selection.isEmpty || touched.contains($0) }
    for (name, entry) in accepted { lock.set(entry, for: name) }
    try write(lock, language)
  }

  /// The lines that the lock gets.
  private func entries(
    of acceptance: TranslationAcceptance
  ) throws(UsageFailure) -> [(name: PartName, entry: TranslationLock.Entry)] {
    let parts = try parts(of: acceptance.selection, in: acceptance.language) { part in
      switch (part.state, acceptance.kind) {
      case (.stale, _), (.unreviewed, _), (.current, .cosmetic): true
      default: false
      }
    }
    return parts.compactMap { part in
      entry(of: part, in: acceptance.language, acceptance.kind).map { (name: part.name, entry: $0) }
    }
  }

  /// What the lock shall say of a part; `nil` if it says so already.
  private func entry(
    of part: TranslatedPart, in language: Language, _ kind: TranslationAcceptance.Kind
  ) -> TranslationLock.Entry? {
    guard let hash = part.original?.hash else { return nil }
    let facts = FactPlurals(
      of: factNames(of: part.name, in: [sourceLanguage, language]), source.facts,
      from: sourceLanguage, to: language)
    switch (kind, part.standing) {
    case (.reviewed(let method, let name), _):
      let isAsIs =
        part.untranslated != nil || part.state == .current && part.entry?.method == .asIs
      return .init(
        hash: hash, method: isAsIs ? .asIs : method, date: today, name: name, facts: facts)
    // A guess says nothing of what a translation was made from.
    case (.cosmetic, .stale(_, let entry)) where part.move?.isGuess != true:
      return .init(
        hash: hash, method: entry.method, date: entry.date, name: entry.name, facts: facts)
    // A line may be older than what locks say of facts.
    case (.cosmetic, .current(_, var entry)) where entry.facts != facts:
      entry.facts = facts
      return entry
    case (.cosmetic, _): return nil
    }
  }

  /// The facts that a part uses in any of the languages.
  private func factNames(of name: PartName, in languages: [Language]) -> Set<String> {
    languages.reduce(into: []) { names, language in
      if name.isOfDataFile {
        let text = source.text(of: name, in: language)?.text
        names.formUnion(text.map(Placeholder.names) ?? [])
      } else if let page = table.own(name.page, in: language) {
        names.formUnion(page.factNames(of: name.part))
      }
    }
  }
}
