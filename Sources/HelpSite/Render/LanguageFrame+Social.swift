import Languages
import Mustache

/// What other sites show with a link to a page ([Open Graph](https://ogp.me)).
extension LanguageFrame {
  /// The values of a page's tags.
  ///
  /// - Parameters:
  ///   - path: The page's address for search engines, from the host's root.
  ///   - site: The site.
  ///   - image: A file of `content/assets/`; `nil`: the site's.
  ///   - isArticle: Whether it is the page of a Markdown file.
  /// - Returns: The object `social` of the templates.
  func social(
    _ path: String, of site: Site, image: NamedAsset? = nil, isArticle: Bool = false
  ) -> Value {
    let named = (image ?? site.configuration.image).flatMap { site.source.assets[$0.path] }
    return .record([
      .type: .text(isArticle ? "article" : "website"), .url: .text(site.base.absolute(path)),
      .locale: .text(locale), .image: (named ?? picture).map { self.image($0, site) } ?? .absent,
      .card: .text(named == nil ? "summary" : "summary_large_image"),
    ])
  }

  private func image(_ asset: Asset, _ site: Site) -> Value {
    .record([
      .url: .text(site.base.absolute(site.source.address(of: asset))),
      .width: .text(asset.size.map { String($0.width) }),
      .height: .text(asset.size.map { String($0.height) }),
    ])
  }

  /// The language with its region, `pt_BR`; `nil` for a language without one.
  private var locale: String? {
    let tag = settings.language.tag
    guard let region = settings.language.region ?? settings.market else { return nil }
    return "\(tag.prefix { $0 != "-" })_\(region)"
  }
}
