/// Says of every translation where it doesn't follow its original.
struct TranslationChecker {
  let table: SiteTable
  let locks: [Language: TranslationLock]

  /// What was found, with the severity that each language's settings ask for.
  func diagnostics() -> [Diagnostic] {
    let languages = table.configuration.languages.dropFirst().filter { $0.translations != .off }
    return table.keys.flatMap { key -> [Diagnostic] in
      let original = table.own(key, in: table.configuration.source.language)
      let comparison = PageComparison(key: key, original: original)
      return languages.flatMap { settings in
        let found = diagnostics(comparison, settings.language)
        return settings.translations == .error ? found.map(\.asError) : found
      }
    }
  }

  private func diagnostics(_ comparison: PageComparison, _ language: Language) -> [Diagnostic] {
    guard let page = table.own(comparison.key, in: language) else {
      return comparison.original.map { [Self.missing($0, language)] } ?? []
    }
    guard let original = comparison.original else { return [orphan(page)] }
    let unnamed = page.outline.questions.filter { !$0.isExplicit }.map(\.location)
    let units = comparison.units(of: page, lock: locks[language])
    return unnamed.map(Self.noID)
      + units.compactMap { unit in
        switch unit.state {
        case .current: nil
        // Nobody has begun to accept: all would be said to lack it.
        case .unreviewed: locks[language] == nil ? nil : Self.unreviewed(unit, language)
        case .stale: Self.stale(unit, language)
        // A question without an id may well be the missing one.
        case .missing: unit.isQuestion && !unnamed.isEmpty ? nil : Self.missing(unit, in: page)
        case .orphan:
          unnamed.contains(unit.translation!) ? nil : Self.orphan(unit, of: original)
        }
      }
  }

  private static func noID(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      warning: "translation.question-id", at: place, "the translated question has no id",
      hint: "end it with the {#id} of its original")
  }

  private static func stale(_ unit: TranslatedUnit, _ language: Language) -> Diagnostic {
    Diagnostic(
      warning: "translation.stale", at: unit.translation!,
      "the original of '\(unit.name)' changed since it was translated",
      hint: "see \(unit.source!) and 'SiteGen translations diff \(language.tag) \(unit.name)'")
  }

  private static func unreviewed(_ unit: TranslatedUnit, _ language: Language) -> Diagnostic {
    let isMachine = unit.entry?.method == .machine
    return Diagnostic(
      warning: "translation.unreviewed", at: unit.translation!,
      isMachine
        ? "the machine's translation of '\(unit.name)' was not reviewed"
        : "the translation of '\(unit.name)' was never accepted",
      hint: "compare it with \(unit.source!), then "
        + "'SiteGen translations accept \(language.tag) \(unit.name)'")
  }

  private static func missing(_ unit: TranslatedUnit, in page: ParsedPage) -> Diagnostic {
    Diagnostic(
      warning: "translation.missing", at: page.header.location,
      "'\(unit.name)' is not translated", hint: "its original is \(unit.source!)")
  }

  private static func orphan(_ unit: TranslatedUnit, of original: ParsedPage) -> Diagnostic {
    guard case .question(let id) = unit.name.part else {
      return Diagnostic(
        warning: "translation.orphan", at: unit.translation!,
        "the original has no '\(unit.name.part)'", hint: "the original is \(original.file.path)")
    }
    return Diagnostic(
      warning: "translation.unknown-question", at: unit.translation!,
      "no question of the original has the id '\(id)'",
      hint: NearestName.hint(id, among: original.outline.questions.map(\.id)))
  }

  private static func missing(_ original: ParsedPage, _ language: Language) -> Diagnostic {
    Diagnostic(
      warning: "translation.missing", at: SourceLocation(file: original.file.path),
      "not translated into '\(language.tag)'",
      hint: "write content/\(language.tag)/\(original.file.key).md")
  }

  private func orphan(_ page: ParsedPage) -> Diagnostic {
    Diagnostic(
      warning: "translation.orphan", at: SourceLocation(file: page.file.path),
      "there is no page '\(page.file.key)' in the source language",
      hint: NearestName.hint(page.file.key, among: table.keys))
  }
}

extension TranslatedUnit {
  /// Whether the part is a question with its answer.
  var isQuestion: Bool {
    if case .question = name.part { true } else { false }
  }
}
