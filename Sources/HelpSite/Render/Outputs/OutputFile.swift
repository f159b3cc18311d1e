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
  /// How much work it is beside others, in quarters of a page: a list takes a little of each page.
  var weight = 4
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
    /// A page that search engines must not list: it shows drafts, or says so.
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
    /// The addresses, and the days of a language's own pages.
    case days(LanguageIndex)
    /// The addresses, the text of one page, and what it shows of others, by its index in
    /// ``Site/pages``.
    case page(ContentHash, index: Int)
    /// The same, and the headings of all.
    case fallback(ContentHash, index: Int)
    /// The addresses, and the texts of a language's own pages.
    case ownTexts(LanguageIndex)
    /// The addresses, the texts of all pages, and what is out of date in them.
    case texts
    /// The same, and the days of a language's own pages.
    case datedTexts(LanguageIndex)

    /// The page that is shown, if one is.
    var page: Int? {
      switch self {
      case .page(_, let index), .fallback(_, let index): index
      default: nil
      }
    }
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
      files += MarkdownOutput.files(of: site, in: language)
      files += QuestionListOutput.files(of: site, in: language)
      files += OverviewOutput.files(of: site, in: language)
      files += SearchIndexOutput.files(of: site, in: language)
      files += SearchPieceOutput.files(of: site, in: language)
      files += AllQuestionsOutput.files(of: site, in: language)
      files += HomeOutput.files(of: site, in: language)
      files += NotFoundOutput.files(of: site, in: language)
      files += ManifestOutput.files(of: site, in: language)
    }
    files += RootOutput.files(of: site)
    files += LanguageListOutput.files(of: site)
    files += OverviewOutput.files(of: site)
    files += QuestionSchemaOutput.files(of: site)
    files += NotFoundOutput.files(of: site)
    files += RedirectOutput.files(of: site)
    files += SitemapIndexOutput.files(of: site)
    files += RobotsOutput.files(of: site)
    files += NoJekyllOutput.files(of: site)
    files += HostOutput.files(of: site)
    files += SitemapOutput.files(of: site)
    files += AssetOutput.files(of: site)
    return files
  }
}
