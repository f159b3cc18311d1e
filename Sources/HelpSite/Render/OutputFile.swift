/// One file of the finished site, to be made when its turn comes.
enum OutputFile: Sendable {
  /// An index of ``Site/pages``.
  case page(Int)
  case home(Int)
  /// What the built-in search of a language finds its pages in.
  case searchIndex(Int)
  /// The page of all questions of a language.
  case allQuestions(Int)
  case root
  /// The 404 page of a language; `nil` is the site's own, in the source language.
  case notFound(Int?)
  /// An index of ``Site/redirects``.
  case redirect(Int)
  case sitemapIndex
  case sitemap(SitemapPart)
  case robots
  /// An empty file that keeps GitHub Pages from leaving out names that begin with `_`.
  case noJekyll
  case asset(Asset)
}

extension SiteRenderer {
  /// All files of the output; pages first, in the order of languages and keys.
  ///
  /// What is made of all pages of a language stands behind them: it is made of what is left of
  /// rendering them.
  var files: [OutputFile] {
    var files: [OutputFile] = []
    for language in site.languages.indices {
      files += site.pages(in: language).indices.map(OutputFile.page)
      if site.searchIndex(language) != nil { files.append(.searchIndex(language)) }
      if site.allQuestions(language) != nil { files.append(.allQuestions(language)) }
      files.append(.home(language))
      if !site.configuration.folder(of: site.languages[language].language).isEmpty {
        files.append(.notFound(language))
      }
    }
    if site.root != nil { files.append(.root) }
    files.append(.notFound(nil))
    files += site.redirects.indices.map(OutputFile.redirect)
    files += [.sitemapIndex, .robots, .noJekyll]
    files += site.sitemapParts.map(OutputFile.sitemap)
    files += site.source.assets.sorted.map(OutputFile.asset)
    return files
  }

  /// The path of a file from the output folder.
  func path(of file: OutputFile) -> String {
    switch file {
    case .page(let index): site.pages[index].address.outputPath
    case .home(let language): site.home(language).outputPath
    case .searchIndex(let language): site.searchIndex(language)!.outputPath
    case .allQuestions(let language): site.allQuestions(language)!.outputPath
    case .root: "index.html"
    case .notFound(nil): "404.html"
    case .notFound(let language?):
      site.configuration.folder(of: site.languages[language].language) + "/404.html"
    case .redirect(let index): site.redirects[index].from.outputPath
    case .sitemapIndex: "sitemap.xml"
    case .sitemap(let part): part.path
    case .robots: "robots.txt"
    case .noJekyll: ".nojekyll"
    case .asset(let asset): asset.outputPath
    }
  }
}
