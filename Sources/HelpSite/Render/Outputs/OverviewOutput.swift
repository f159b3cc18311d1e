import Languages
import Text

/// What there is for language models, in the form of [llms.txt](https://llmstxt.org): of a language at
/// its home, and the list of the languages at the root.
struct OverviewOutput: OutputKind {
  /// `nil`: the list of the languages.
  let language: LanguageIndex?

  static func files(of site: Site, in language: LanguageIndex) -> [OutputFile] {
    guard let address = site.overview(of: language) else { return [] }
    return [
      OutputFile(
        path: address.outputPath, language: language, inputs: .texts,
        kind: Self(language: language))
    ]
  }

  static func files(of site: Site) -> [OutputFile] {
    guard site.root != nil, !overviews(of: site).isEmpty else { return [] }
    return [OutputFile(path: OutputPath("llms.txt"), kind: Self(language: nil))]
  }

  func render(with worker: inout RenderWorker) {
    var blocks = head(with: &worker)
    if let language {
      let pages = worker.pagesInOrder(language).filter(worker.site.isListed)
      let frame = worker.frame(language)
      blocks.append(.heading(level: 2, Self.words(frame.settings.name)))
      var items = pages.map { item(of: $0, worker.site, frame) }
      if let list = worker.site.questionList(of: language) {
        let link = Self.link("faq.json", worker.site.base.absolute(list.path))
        items.append([.paragraph([link], isBare: true)])
      }
      blocks.append(.list(start: nil, items))
    } else {
      let items = Self.overviews(of: worker.site).map { language, address -> [CopyBlock] in
        let name = worker.site.settings[language].name
        let link = Self.link(name, worker.site.base.absolute(address.path))
        return [.paragraph([link], isBare: true)]
      }
      blocks.append(.list(start: nil, items))
    }
    worker.buffer.append(CopyWriter.bytes(of: blocks, as: .markdown))
  }

  private static func overviews(
    of site: Site
  ) -> [(language: LanguageIndex, address: PageAddress)] {
    site.released.compactMap { language in site.overview(of: language).map { (language, $0) } }
  }

  /// The site's name, and what it is about as a quote.
  private func head(with worker: inout RenderWorker) -> [CopyBlock] {
    let site = worker.site
    let settings = worker.frame(language ?? site.defaultLanguage).settings
    let name = site.source.words(site.configuration.name, for: settings)?.text ?? ""
    let intro = site.source.words(site.configuration.home.intro, for: settings)?.text
    return [.heading(level: 1, Self.words(name))]
      + (intro.map { [.quote([.paragraph(Self.words($0), isBare: false)])] } ?? [])
  }

  /// A link to the page, or to its Markdown, and what it is about.
  private func item(of page: SitePage, _ site: Site, _ frame: LanguageFrame) -> [CopyBlock] {
    let values = PageValues(site: site, page: page, frame: frame)
    let address = site.markdown(of: page) ?? page.address
    var line = [Self.link(values.title, site.base.absolute(address.path))]
    if let description = values.description { line += Self.words(": " + description) }
    return [.paragraph(line, isBare: true)]
  }

  private static func words(_ text: String) -> [CopyInline] {
    [.text(Array(text.utf8), isHidden: false)]
  }

  private static func link(_ words: String, _ address: String) -> CopyInline {
    .link(CopyAddress(bytes: Array(address.utf8), isHidden: false), title: [], self.words(words))
  }
}
