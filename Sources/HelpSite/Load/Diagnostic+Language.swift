import Languages
import Text

extension Diagnostic {
  /// What is wrong with a language tag.
  init(_ problem: LanguageTagProblem, of tag: String, area: String, at location: SourceLocation) {
    self.init(
      error: "\(area).language", at: location, problem.message(about: tag),
      hint: Language.canonical(tag).map { "did you mean '\($0)'?" }
        ?? "a BCP 47 tag such as en, pt-BR or zh-Hant")
  }
}
