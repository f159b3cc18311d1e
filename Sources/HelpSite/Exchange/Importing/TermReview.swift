import Languages
import Text

/// Finds out which of the translations that come in don't have the words of the glossary.
struct TermReview: Sendable {
  private let book: TermBook
  private let severities: TranslationSeverities
  private let mayFail: Bool

  /// `nil` if the site has no glossary.
  init?(_ survey: TranslationSurvey, _ language: Language) {
    guard let book = survey.source.termBook(for: language) else { return nil }
    self.book = book
    let settings = survey.source.configuration.languages.first { $0.language == language }
    severities = settings?.translations ?? TranslationSeverities()
    mayFail = !survey.releases.unreleased.contains(language)
  }

  /// What is wrong of the texts that a part gets, at their places in the translators' files.
  ///
  /// A term counts as translated wherever in the part it is, as in a check. Of what was made from
  /// another original, only the words that must not be used are told.
  func diagnostics(of part: PartImport) -> [Diagnostic] {
    guard !part.texts.isEmpty else { return [] }
    let units = part.part.units
    let uses = units.indices.map { index in
      (part.texts[index]?.content ?? units[index].target?.content)
        .map(book.translations.uses(in:)) ?? .none
    }
    var whole = TermUses()
    for each in uses {
      whole.rendered.formUnion(each.rendered)
      whole.kept.formUnion(each.kept)
    }
    let found = part.texts.sorted { $0.key < $1.key }.flatMap { index, taken in
      let original: TermUses =
        taken.isStale ? .none : book.originals.uses(in: units[index].source.content)
      whole.forbidden = uses[index].forbidden
      return book.findings(original: original, translation: whole).map {
        book.diagnostic(
          of: $0, text: units[index].id, at: part.results[taken.result].location)
      }
    }
    return severities.applied(to: found, mayFail: mayFail)
  }
}
