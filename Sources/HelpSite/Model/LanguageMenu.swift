/// Where the links of a page's language menu stand: what `languageMenu` of `site.yaml` says.
enum LanguageMenu: String, CaseIterable, Sendable {
  /// On each page.
  case page
  /// Once for a page in all languages, on a page of their own.
  case shared
}
