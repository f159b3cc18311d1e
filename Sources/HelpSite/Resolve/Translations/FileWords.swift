import Languages
import Text

/// The words of a data file in one language.
struct FileWords: PartedText {
  let language: Language
  private let words: [(path: WordPath, text: PlacedWords)]

  /// - Parameters:
  ///   - words: Of the file.
  ///   - language: Words that have no text in it are left out.
  init(_ words: [DataWords], in language: Language) {
    self.language = language
    self.words = words.compactMap { words in words.texts[language].map { (words.path, $0) } }
  }

  var parts: [Placed<Part>] {
    words.map { Placed(value: .words($0.path), location: $0.text.location) }
  }

  var partHashes: [ContentHash] { words.map { PartHasher.hash(of: $0.text.text) } }

  var partWords: [PartWords] { words.map { .entry($0.text.text) } }
}

extension SourceTree {
  /// The words of a data file as parts of the source language.
  func originalWords(of file: DataFile) -> FileWords {
    FileWords(words[file] ?? [], in: configuration.source.language)
  }

  /// The state in one language of the words that a data file must have in it.
  func wordParts(
    of file: DataFile, in language: Language, _ records: TranslationRecords?
  ) -> [TranslatedPart] {
    guard let settings = settings(of: language) else { return [] }
    let source = configuration.source.language
    let wanted = (words[file] ?? []).filter { $0.areTranslated(into: settings) }
    let comparison = PartComparison(
      key: file.key, original: FileWords(wanted, in: source), facts: facts)
    return comparison.parts(of: FileWords(wanted, in: language), records: records)
  }

  /// The same of all data files.
  func wordParts(in language: Language, _ records: TranslationRecords?) -> [TranslatedPart] {
    DataFile.allCases.flatMap { wordParts(of: $0, in: language, records) }
  }

  /// What a data file says at a path, in a language.
  func text(of name: PartName, in language: Language) -> PlacedWords? {
    DataFile(name.page).flatMap { words[$0] }?.first { $0.name == name }?.texts[language]
  }
}
