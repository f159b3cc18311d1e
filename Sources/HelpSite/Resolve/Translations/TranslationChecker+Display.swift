import Text

/// What readers see of parts whose originals changed.
extension TranslationChecker {
  /// A part of a translation that was made from another text than its original is.
  private struct Changed {
    /// The part as the translation names it.
    let part: Part
    /// Its name in the source.
    let name: PartName
    let translation: TranslatedPart.Translation
  }

  /// Decides what readers see of the parts of a page whose originals changed.
  func decideDisplay(_ parts: [TranslatedPart], _ pair: Pair, _ findings: inout Findings) {
    var displays: [QuestionID: StaleQuestions.Display] = [:]
    var originals: [QuestionID: QuestionID] = [:]
    var intro: StaleQuestions.Display?
    let missing = Set(parts.filter { $0.state == .missing }.map(\.name))
    for changed in parts.compactMap({ changed($0, pair, missing) }) {
      switch (changed.part, changed.name.part) {
      case (.question(let id), .question(let original)):
        displays[id] = display(of: changed, pair, &findings)
        originals[id] = original
      case (.intro, _): intro = display(of: changed, pair, &findings)
      default: break
      }
    }
    // A notice is about an answer.
    if intro == .noticed { intro = nil }
    guard intro != nil || !displays.isEmpty else { return }
    findings.stale[pair.language, default: [:]][pair.page.file.key] = StaleQuestions(
      original: pair.original, displays: displays, originals: originals, intro: intro)
  }

  /// The part, if its original changed; `missing` is what the translation hasn't.
  private func changed(
    _ part: TranslatedPart, _ pair: Pair, _ missing: Set<PartName>
  ) -> Changed? {
    switch part.standing {
    // Where only the plural form of a fact changed, the translation says what is right, if perhaps
    // not as well as it could.
    case .stale(let translation, _) where !translation.changedFacts.isEmpty: return nil
    case .stale(let translation, _):
      return Changed(part: part.name.part, name: part.name, translation: translation)
    case .orphan(let place, _):
      // The original may have changed together with its name.
      let former = PartName(page: pair.page.file.key, part: part.name.part)
      guard let successor = records[pair.language]?.successors[former], successor.isChanged,
        !successor.isGuess || missing.contains(successor.name),
        successor.name.page == pair.original.file.key,
        let original = pair.original.original(of: successor.name.part)
      else { return nil }
      return Changed(
        part: part.name.part, name: successor.name,
        translation: .init(original: original, location: place))
    case .current, .unreviewed, .missing, .untranslated: return nil
    }
  }

  private func display(
    of changed: Changed, _ pair: Pair, _ findings: inout Findings
  ) -> StaleQuestions.Display {
    guard let risk = pair.risk(of: changed.name.part) else { return .noticed }
    switch table.configuration.staleRisk {
    case .keep: return .noticed
    case .source: return .replaced
    case .hide: return .hidden
    case .fail:
      if isReleased(pair.language) {
        findings.diagnostics.append(
          Self.risky(changed.name, changed.translation, risk, pair.language))
      }
      return .noticed
    }
  }
}
