package import Languages
import Text

/// A term of a site: what it is called in each language, and what it must not be called.
package struct GlossaryTerm: Sendable {
  /// The name that the file gives it: `licence-code`.
  package let id: String
  /// What it is called in the source language.
  package let wording: GlossaryWording
  /// What it is called in other languages.
  package let translations: [Language: GlossaryWording]
  /// For translators, in the source language.
  package let note: String?
  /// Whether it has another name in each language; names of products have not.
  package let isTranslated: Bool
  /// Whether checks look for it.
  package let isChecked: Bool
  /// Where the file has it.
  let location: SourceLocation

  /// What the term is called in a language, or in one that its tag stands on; `nil` if the glossary
  /// doesn't say it.
  package func wording(in language: Language) -> GlossaryWording? {
    for language in [language] + language.parents {
      if let wording = translations[language] { return wording }
    }
    return nil
  }
}
