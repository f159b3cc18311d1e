import Languages
import Text

/// A version of a source text by its parts, as the author wrote them.
struct PartSource {
  private let texts: [Part: String]
  private let hashes: [Part: ContentHash]

  private init(_ content: some PartedText, texts: [Part: String]) {
    self.texts = texts
    hashes = Dictionary(zip(content.parts.map(\.value), content.partHashes)) { first, _ in first }
  }

  /// - Parameters:
  ///   - bytes: A page in the source language, in any version.
  ///   - file: What the page is, or was.
  ///   - parser: The site's.
  init?(_ bytes: [UInt8], of file: PageFile, parser: PageParser) {
    let raw = PageText.Raw(bytes: bytes, hash: ContentHash(of: bytes))
    guard let page = parser.parse(raw, of: file).page, let lines = PageLines(bytes, of: page)
    else { return nil }
    let parts = page.parts.map(\.value)
    self.init(
      page,
      texts: Dictionary(parts.map { ($0, lines.text(of: $0) ?? "") }) { first, _ in first })
  }

  /// - Parameters:
  ///   - bytes: A data file, in any version.
  ///   - file: Which one.
  ///   - languages: The site's.
  init?(_ bytes: [UInt8], of file: DataFile, _ languages: [Language]) {
    var bytes = bytes
    guard let source = languages.first, (try? SourceText.normalize(&bytes)) != nil else {
      return nil
    }
    let words = file.words(in: bytes, languages)
    let texts = words.compactMap { words in
      words.texts[source].map { (Part.words(words.path), $0.text) }
    }
    self.init(FileWords(words, in: source), texts: Dictionary(texts) { first, _ in first })
  }

  /// The part with this hash: the one of this name, or else one that has another by now.
  func part(with hash: ContentHash, near name: Part) -> Part? {
    if hashes[name] == hash { return name }
    return hashes.filter { $0.value == hash }.keys.min()
  }

  /// The text of a part, of a page its Markdown without empty lines at its ends; `nil` if it isn't
  /// there.
  func text(of part: Part) -> String? { texts[part] }
}
