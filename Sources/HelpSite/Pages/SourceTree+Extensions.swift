import CommonMark
import Languages
import Text

extension SourceTree {
  /// What a page in this language may hold beyond CommonMark.
  func extensions(for language: Language) -> Document.Extensions {
    let label = strings[language]?.text(.table) ?? ""
    return Document.Extensions(
      tableLabel: configuration.allowsTables ? HTMLText.escaped(label) : nil,
      wideEmphasis: settings(of: language)?.typography.repairsEmphasis ?? false)
  }

  /// What the site says of one of its languages.
  func settings(of language: Language) -> LanguageSettings? {
    configuration.languages.first { $0.language == language }
  }

  /// The path at which a file is published, from the host's root.
  func address(of asset: Asset) -> String {
    configuration.baseURL.path + SitePath.percentEncoded(asset.outputPath.text)
  }
}
