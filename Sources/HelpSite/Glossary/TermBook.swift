import Languages
import Text

/// A glossary made ready for translations into one language: what texts name, and what is wrong of
/// their translations.
///
/// Made once for many texts; each text is passed through once.
struct TermBook: Sendable {
  private let glossary: Glossary
  private let language: Language
  /// Finds terms in texts of the source language.
  let originals: TermIndex
  /// Finds them in those of the translations' language.
  let translations: TermIndex

  /// - Parameters:
  ///   - glossary: The site's.
  ///   - source: The site's source language.
  ///   - language: The language of the translations.
  init(_ glossary: Glossary, source: Language, language: Language) {
    self.glossary = glossary
    self.language = language
    originals = TermIndex(glossary, language: source, source: source)
    translations = TermIndex(glossary, language: language, source: source)
  }

  /// What is to be known of the terms that a text in the source language names, in the order of the
  /// glossary.
  func notes(on original: TermUses) -> [TermNote] {
    original.named.sorted().map { number in
      let term = glossary.terms[number]
      let wording = term.isTranslated ? term.wording(in: language) : term.wording
      return TermNote(
        id: term.id, term: term.wording.terms.first ?? term.id, words: wording?.terms ?? [],
        forbidden: term.wording(in: language)?.forbidden ?? [], isTranslated: term.isTranslated,
        note: term.note)
    }
  }

  /// What is wrong of a translation, each once; nothing where it isn't certain.
  ///
  /// - Parameters:
  ///   - original: The text in the source language that the translation was made from.
  ///   - translation: The translation.
  /// - Returns: The findings in the order of the glossary; forbidden words behind the others.
  func findings(original: TermUses, translation: TermUses) -> [TermFinding] {
    let forbidden = translation.forbidden.map {
      TermFinding(term: $0.term, kind: .forbidden($0.word))
    }
    var seen: Set<TermFinding> = []
    return (glossary.missing(from: translation, of: original, in: language) + forbidden)
      .filter { seen.insert($0).inserted }
  }

  /// Tells of a finding in a translation.
  ///
  /// - Parameters:
  ///   - finding: Of this glossary.
  ///   - text: The name of the text.
  ///   - location: Where it stands.
  /// - Returns: A warning.
  func diagnostic(
    of finding: TermFinding, text: String, at location: SourceLocation
  ) -> Diagnostic {
    glossary.diagnostic(of: finding, text: text, at: (location, language, isSource: false))
  }
}
