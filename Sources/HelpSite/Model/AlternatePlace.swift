/// Where search engines are told of a page in other languages: what `alternates` of `site.yaml` says.
enum AlternatePlace: String, CaseIterable, Sendable {
  /// In the head of each page, and in the sitemap.
  case page
  /// In the sitemap alone.
  case sitemap
}
