/// What the built-in search of a language loads first: all questions.
struct SearchIndexOutput: OutputKind {
  let language: LanguageIndex

  static func files(of site: Site, in language: LanguageIndex) -> [OutputFile] {
    guard let address = site.searchIndex(language) else { return [] }
    return [
      OutputFile(
        path: address.outputPath, language: language, inputs: .ownTexts(language),
        weight: site.pages(in: language).count, kind: Self(language: language))
    ]
  }

  func render(with worker: inout RenderWorker) throws {
    try worker.renderSearchIndex(of: language)
  }
}
