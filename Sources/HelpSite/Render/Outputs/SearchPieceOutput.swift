/// The texts of some pages of a language, in which the built-in search looks too.
struct SearchPieceOutput: OutputKind {
  let language: LanguageIndex
  let pages: [PageKey]

  static func files(of site: Site, in language: LanguageIndex) -> [OutputFile] {
    guard site.searchIndex(language) != nil else { return [] }
    return SearchPieces(site: site, language: language).pieces.enumerated().map { index, pages in
      OutputFile(
        path: site.searchPiece(index + 1, in: language).outputPath, language: language,
        inputs: .ownTexts(language), weight: pages.count,
        kind: Self(language: language, pages: pages))
    }
  }

  func render(with worker: inout RenderWorker) throws {
    try worker.renderSearchPiece(pages, of: language)
  }
}
