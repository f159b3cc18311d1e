import YAML

/// What `site.yaml` says.
struct SiteConfiguration: Sendable {
  var name: LocalizedText
  var baseURL: BaseURL
  /// The source language first; at least one.
  var languages: [LanguageSettings]
  var sourceAtRoot = false
  /// For pages that name none.
  var sections: [SectionRequest] = []
  var organization: Organization?
  var returnPolicy: ReturnPolicy?
  var faqPageData = false
  var allowsRawHTML = false
  var allowsTables = true
  var homeIntro: LocalizedText?
  /// Keys of the pages that a home page lists first, each with its place.
  var homePages: [(key: String, location: SourceLocation)] = []
  var extra: YAMLNode?

  var source: LanguageSettings { languages[0] }

  struct Organization: Sendable {
    let name: String
    let url: String?
  }

  /// schema.org's MerchantReturnPolicy.
  struct ReturnPolicy: Sendable {
    /// The name of a fact in days.
    let daysFact: String?
    /// ISO 3166-1 codes.
    let countries: [String]
    let pageKey: String?
    let location: SourceLocation
  }
}
