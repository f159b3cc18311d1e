package import Languages
import Text

/// What the caller of a build may choose.
package struct BuildOptions: Sendable {
  /// Takes the place of `site.yaml`'s.
  package var baseURL: BaseURL?
  /// The languages to build; `nil` means all.
  package var languages: Set<Language>?
  package var includesDrafts = false
  /// Whether languages are built that don't have what their release asks for.
  package var includesUnreleased = false
  /// Whether languages are built that show what a site isn't ready for.
  package var includesPseudo = false
  /// What is rendered of all that is read.
  package var share = BuildShare.whole
  /// Whether a warning stops the build as an error does.
  package var isStrict = false
  /// How many pages are worked on at once; at least 1.
  package var jobs: Int
  /// The day on which a payment method counts as retired and a page's review as due.
  ///
  /// Nothing else depends on it.
  var buildDate: CalendarDate

  /// Whether a language is among those that are asked for.
  ///
  /// Pseudo-languages are, unless ``languages`` names one of them.
  func builds(_ settings: LanguageSettings) -> Bool {
    guard let languages else { return true }
    if languages.contains(settings.language) { return true }
    return settings.pseudo != nil
      && !PseudoLanguage.allCases.contains { languages.contains($0.language) }
  }

  /// Creates the options of a plain build.
  ///
  /// - Parameters:
  ///   - jobs: How many pages to work on at once; at least 1.
  ///   - now: Seconds since 1970: `SOURCE_DATE_EPOCH` where that is set.
  package init(jobs: Int, now: Int) {
    precondition(jobs > 0, "at least one job")
    self.jobs = jobs
    buildDate = CalendarDate(secondsSince1970: now)
  }
}
