import Text

/// A page as Markdown, beside it.
struct MarkdownOutput: OutputKind {
  /// An index of ``Site/pages``.
  let index: Int

  static func files(of site: Site, in language: LanguageIndex) -> [OutputFile] {
    guard site.configuration.copies.hasMarkdown else { return [] }
    return site.pages(in: language).indices.compactMap { index in
      let page = site.pages[index]
      return site.markdown(of: page).map {
        OutputFile(
          path: $0.outputPath, source: .page(page.content), language: language,
          inputs: .page(page.hash, index: index), kind: Self(index: index))
      }
    }
  }

  func render(with worker: inout RenderWorker) throws {
    let page = try worker.shown(page: index)
    let blocks = try PageCopy(page).blocks { request, id in
      try worker.sections.html(of: request, id: id, page: page.values)
    }
    worker.buffer.append(CopyWriter.bytes(of: blocks, as: .markdown))
  }
}
