import Text
import YAML

/// What `site.yaml` says.
struct SiteConfiguration: Sendable {
  var name: LocalizedText
  var baseURL: BaseURL
  /// The source language first; at least one.
  var languages: PerLanguage<LanguageSettings>
  var sourceAtRoot = false
  /// The sections of pages that name none.
  var sections: [SectionRequest] = []
  var organization: Organization?
  var returnPolicy: ReturnPolicy?
  var faqPageData = false
  var allowsRawHTML = false
  var allowsTables = true
  var exclusions = LinkExclusions()
  var homeIntro: LocalizedText?
  /// Keys of the pages that a home page lists first, each with its place.
  var homePages: [(key: PageKey, location: SourceLocation)] = []
  var search = SearchKind.builtIn
  var theme = ThemeSettings()
  var staleRisk = StaleRisk.source
  var editLinks: EditLinks?
  var extra: YAMLNode?
  var words: [DataWords] = []
  /// All texts that may name facts, which aren't known when they are read.
  var unchecked: [PlacedWords] = []

  var source: LanguageSettings { languages[.source] }

  struct Organization: Sendable {
    let name: String
    let url: String?
    /// Of the address, if there is one.
    let location: SourceLocation
  }

  /// schema.org's MerchantReturnPolicy.
  struct ReturnPolicy: Sendable {
    /// The name of a fact in days, and where it stands.
    let daysFact: (name: String, location: SourceLocation)?
    /// ISO 3166-1 codes.
    let countries: [String]
    let page: (key: PageKey, location: SourceLocation)?
  }
}
