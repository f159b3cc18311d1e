/// Which piece of the built-in search of a language holds the text of each page.
///
/// A search loads all questions first, and pieces of their answers as it needs them. Pages that
/// stand beside each other by their keys are in one piece, so that a change reaches few of them.
struct SearchPieces {
  /// The keys of the pages of each piece, in the order of keys.
  let pieces: [[PageKey]]
  /// The piece of each page, from 1 on.
  let numbers: [PageKey: Int]

  /// How many questions end a piece: some 20 kB packed.
  private static let size = 128

  init(site: Site, language: LanguageIndex) {
    var pieces: [[PageKey]] = []
    var numbers: [PageKey: Int] = [:]
    var count = Self.size
    for page in site.pages(in: language) where !page.isFallback && !page.isUnlisted {
      if count >= Self.size {
        pieces.append([])
        count = 0
      }
      pieces[pieces.count - 1].append(page.key)
      numbers[page.key] = pieces.count
      count += 1 + page.content.outline.questions.count
    }
    self.pieces = pieces
    self.numbers = numbers
  }
}
