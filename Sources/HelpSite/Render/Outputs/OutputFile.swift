import Text

/// One file of the finished site, to be made when its turn comes.
struct OutputFile: AddressedFile {
  let path: OutputPath
  var source = OutputSource.site
  /// Whose readers it is for; `nil` for what serves all.
  var language: LanguageIndex?
  var role = Role.data
  /// What it depends on.
  var inputs = Inputs.addresses
  /// How it is made.
  let kind: any OutputKind

  /// What a file is to readers and search engines.
  enum Role: Sendable {
    /// No page.
    case data
    /// A page that search engines may list.
    case listedPage
    /// A page in whose place search engines list another, or none.
    case unlistedPage
    /// A page that shows drafts, which search engines must not list.
    case hiddenPage
    /// A page that leads on to another.
    case redirect
  }

  /// What may change a file besides the data files and templates, of which all are made.
  enum Inputs: Sendable {
    /// One thing's own bytes.
    case content(ContentHash)
    /// The addresses of all pages.
    case addresses
    /// The addresses, and the text of one page.
    case page(ContentHash)
    /// The addresses, the text of one page, and the headings of all.
    case fallback(ContentHash)
    /// The addresses, and the texts of a language's own pages.
    case ownTexts(LanguageIndex)
    /// The addresses, and the texts of all pages.
    case texts
  }
}

extension OutputFile {
  /// All files of a site; pages first, in the order of languages and keys.
  ///
  /// What is made of all pages of a language stands behind them: it is made of what is left of
  /// rendering them.
  @Sendable static func all(of site: Site) -> [OutputFile] {
    var files: [OutputFile] = []
    for language in site.languages {
      files += PageOutput.files(of: site, in: language)
      files += SearchIndexOutput.files(of: site, in: language)
      files += AllQuestionsOutput.files(of: site, in: language)
      files += HomeOutput.files(of: site, in: language)
      files += NotFoundOutput.files(of: site, in: language)
    }
    files += RootOutput.files(of: site)
    files += NotFoundOutput.files(of: site)
    files += RedirectOutput.files(of: site)
    files += SitemapIndexOutput.files(of: site)
    files += RobotsOutput.files(of: site)
    files += NoJekyllOutput.files(of: site)
    files += SitemapOutput.files(of: site)
    files += AssetOutput.files(of: site)
    return files
  }
}
