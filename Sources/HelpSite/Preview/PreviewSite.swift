import Languages

/// A site as a browser is to see it: made by one build, never changed.
package struct PreviewSite: Sendable {
  /// Which of the run's builds made it; the first is 1.
  package let number: Int
  /// The files by path below ``basePath``: `en/refunds/index.html`.
  package let files: [String: PreviewFile]
  /// The languages that are built, in the order of `site.yaml`.
  package let languages: [PreviewLanguage]
  let resolved: ResolvedSite

  init(number: Int, files: [String: PreviewFile], resolved: ResolvedSite) {
    self.number = number
    self.files = files
    self.resolved = resolved
    let site = resolved.site
    languages = site.languages.map { PreviewLanguage(site, $0) }
  }

  /// The path of the site on its host: `/help/` or `/`.
  package var basePath: String { resolved.site.base.path }

  /// Where the pages of pseudo-languages are that were built: `/help/en-xa/`.
  package var pseudoHomes: [String] { resolved.site.pseudoHomes }

  /// How many pages it has in all languages.
  package var pageCount: Int { resolved.site.pages.count }
}

/// One language of a site that is looked at.
package struct PreviewLanguage: Sendable {
  package let tag: String
  /// The name in the language itself: `Italiano`.
  package let name: String
  /// Whether readers of the published site get to see it.
  package let isReleased: Bool
  /// The folder of its pages below the base path, with a slash at the end: `it/`; empty at the
  /// root.
  package let folder: String

  init(_ site: Site, _ index: LanguageIndex) {
    let settings = site.settings[index]
    tag = settings.language.tag
    name = settings.name
    isReleased = site.isReleased(index)
    let folder = site.configuration.folder(of: settings.language)
    self.folder = folder.isEmpty ? "" : folder + "/"
  }
}
