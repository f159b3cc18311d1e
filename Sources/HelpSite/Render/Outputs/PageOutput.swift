import Text

/// The page of a Markdown file, in the frame of a reader's language.
struct PageOutput: OutputKind {
  /// An index of ``Site/pages``.
  let index: Int

  static func files(of site: Site, in language: LanguageIndex) -> [OutputFile] {
    site.pages(in: language).indices.map { Self(index: $0).file(of: site) }
  }

  func file(of site: Site) -> OutputFile {
    let page = site.pages[index]
    return OutputFile(
      path: page.address.outputPath, source: .page(page.content), language: page.language,
      role: page.isDraft || page.isHiddenFromSearchEngines
        ? .hiddenPage : page.isFallback ? .unlistedPage : .listedPage,
      // A fallback's links depend on which headings other pages have.
      inputs: page.isFallback
        ? .fallback(page.hash, index: index) : .page(page.hash, index: index),
      kind: self)
  }

  func render(with worker: inout RenderWorker) throws { try worker.render(page: index) }
}

extension SitePage {
  /// The hash of the text that it shows, and of what is out of date in it, and its days.
  var hash: ContentHash {
    guard stale != nil || days != nil else { return content.hash }
    var writer = RecordWriter()
    writer.write(content.hash)
    writer.write(stale?.hash) { $0.write($1) }
    writer.write(days?.hash) { $0.write($1) }
    return ContentHash(of: writer.bytes)
  }
}
