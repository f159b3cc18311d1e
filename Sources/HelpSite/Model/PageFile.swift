import Languages
import Text

/// One Markdown file of the site.
struct PageFile: Hashable, Sendable {
  /// `content/it/billing/refunds.md`.
  let path: SourcePath
  let language: Language
  private(set) var key: PageKey

  init(path: SourcePath, language: Language) {
    self.path = path
    self.language = language
    key = PageKey(Self.name(path, language))
  }

  /// The same file, of a page whose key another file has given.
  func with(_ key: PageKey) -> Self {
    var file = self
    file.key = key
    return file
  }

  /// The path below the language folder that the page's address is made of.
  var addressPath: String { PageKey(Self.name(path, language)).addressPath }

  private static func name(_ path: SourcePath, _ language: Language) -> String {
    let folder = "content/".utf8.count + language.tag.utf8.count + 1
    return String(Substring(path.text.utf8.dropFirst(folder).dropLast(".md".utf8.count)))
  }
}
