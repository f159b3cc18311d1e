import Files
import Text
import YAML

extension TranslationSurvey {
  /// Earlier versions of parts of one page or data file, as git has them, by their hashes.
  ///
  /// - Parameters:
  ///   - wanted: The hashes that are looked for, by part.
  ///   - key: The page or the data file.
  ///   - isData: Which of both.
  /// - Returns: Texts by part and hash, as far as they were found.
  func formerTexts(
    _ wanted: [PartName: Set<ContentHash>], of key: PageKey, isData: Bool
  ) -> [PartName: [ContentHash: String]] {
    guard !wanted.isEmpty,
      let history = try? GitHistory(site: folder.path, revisionLimit: Self.revisionLimit)
    else { return [:] }
    var open = wanted
    var found: [PartName: [ContentHash: String]] = [:]
    let languages = source.configuration.languages.map(\.language)
    let file = table.own(key, in: sourceLanguage)?.file
    guard let path = isData ? DataFile(key)?.path : file?.path,
      let revisions = try? history.revisions(of: path)
    else { return [:] }
    for revision in revisions where !open.isEmpty {
      let limit = isData ? YAMLParser.Limits.dataFile.bytes : PageText.sizeLimit
      guard let bytes = history.contents(at: revision, limit: limit) else { continue }
      let version =
        isData
        ? DataFile(key).flatMap { PartSource(bytes, of: $0, languages) }
        : file.flatMap { PartSource(bytes, of: $0, parser: parser) }
      guard let version else { continue }
      for (name, hashes) in open {
        for hash in hashes where version.part(with: hash, near: name.part) == name.part {
          found[name, default: [:]][hash] = version.text(of: name.part)
          open[name]?.remove(hash)
          if open[name]?.isEmpty ?? true { open[name] = nil }
        }
      }
    }
    return found
  }

  private static let revisionLimit = 1_000
}
