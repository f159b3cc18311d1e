import CommonMark

extension SourceTree {
  /// What a page in this language may hold beyond CommonMark.
  ///
  /// Checking and rendering parse with the same extensions, so that both walk the same tree.
  func extensions(for language: Language) -> Document.Extensions {
    let label = strings[language]?.text(.table) ?? ""
    let settings = configuration.languages.first { $0.language == language }
    return Document.Extensions(
      tableLabel: configuration.allowsTables ? HTMLText.escaped(label) : nil,
      wideEmphasis: settings?.typography.repairsEmphasis ?? false)
  }
}
