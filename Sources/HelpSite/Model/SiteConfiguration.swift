import Languages
import Text
import YAML

/// What `site.yaml` says.
struct SiteConfiguration: Sendable {
  var name: LocalizedText
  var baseURL: BaseURL
  /// The source language first; at least one.
  var languages: PerLanguage<LanguageSettings>
  var sourceAtRoot = false
  var addresses = AddressForm.folders
  var alternates = AlternatePlace.page
  var languageMenu = LanguageMenu.page
  /// The sections of pages that name none.
  var sections: [SectionRequest] = []
  var organization: Organization?
  var returnPolicy: ReturnPolicy?
  var faqPageData = false
  var allowsRawHTML = false
  var allowsTables = true
  var exclusions = LinkExclusions()
  var home = HomeSettings()
  var search = SearchKind.builtIn
  var theme = ThemeSettings()
  var navigation = Navigation()
  var logo: SiteLogo?
  /// What other sites show with a link to a page that has none of its own.
  var image: NamedAsset?
  var banners: [Banner] = []
  var staleRisk = StaleRisk.source
  var editLinks: EditLinks?
  var copies = CopySettings()
  /// In the order of the file.
  var services: [SiteService] = []
  /// Where the site is put, in the order of the file.
  var hosts: [NamedHost] = []
  var feedback: AnswerFeedback?
  var extra: YAMLNode?
  var words: [DataWords] = []
  /// All texts that may name facts, which aren't known when they are read.
  var unchecked: [PlacedWords] = []

  var source: LanguageSettings { languages[.source] }

  /// The languages that are made of the source language; mostly none.
  var pseudoLanguages: [Language] { languages.filter { $0.pseudo != nil }.map(\.language) }

  /// The same with the languages that are made of the source language.
  var withPseudoLanguages: Self {
    var all = self
    all.languages = languages + PseudoLanguage.allCases.map { LanguageSettings($0, of: source) }
    return all
  }

  /// All links of the frame.
  var frameLinks: [FrameLink] {
    navigation.header + navigation.footer + banners.compactMap(\.link)
  }

  /// The pictures of the frame.
  var frameAssets: [NamedAsset] {
    (logo?.assets ?? []) + [image, organization?.logo].compactMap(\.self)
  }

  struct Organization: Sendable {
    let name: String
    let url: String?
    /// Of the address, if there is one.
    let location: SourceLocation
    var logo: NamedAsset?
    /// Where else it is found, such as its pages on social media.
    var profiles: [String] = []
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
