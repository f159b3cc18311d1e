extension SiteConfiguration {
  /// The pages of the languages that are made of the source language; mostly none.
  ///
  /// Their texts are made when they are rendered; all else is the originals'.
  func pseudoPages(of pages: [ParsedPage]) -> [ParsedPage] {
    let pseudo = languages.compactMap(\.pseudo)
    guard !pseudo.isEmpty else { return [] }
    let originals = pages.filter { $0.file.language == source.language }
    return pseudo.flatMap { language in originals.map { $0.shown(in: language) } }
  }
}

extension ParsedPage {
  fileprivate func shown(in pseudo: PseudoLanguage) -> ParsedPage {
    ParsedPage(file: file.shown(in: pseudo), header: header, outline: outline, hash: hash)
  }
}
