import Languages
import Text

/// One Markdown file of the site.
struct PageFile: Hashable, Sendable {
  /// `content/it/billing/refunds.md`.
  let path: SourcePath
  private(set) var language: Language
  private(set) var key: PageKey

  init(path: SourcePath, language: Language) {
    self.path = path
    self.language = language
    key = PageKey(Self.name(path))
  }

  /// The same file, of a page whose key another file has given.
  func with(_ key: PageKey) -> Self {
    var file = self
    file.key = key
    return file
  }

  /// The same file, as a page of a language that is made of its own.
  func shown(in pseudo: PseudoLanguage) -> Self {
    var file = self
    file.language = pseudo.language
    return file
  }

  /// The path below the language folder that the page's address is made of.
  var addressPath: String { PageKey(Self.name(path)).addressPath }

  private static func name(_ path: SourcePath) -> String {
    let below = path.text.utf8.dropFirst("content/".utf8.count)
    let folder = below.firstIndex(of: UInt8(ascii: "/")) ?? below.startIndex
    return String(Substring(below[folder...].dropFirst().dropLast(".md".utf8.count)))
  }
}
