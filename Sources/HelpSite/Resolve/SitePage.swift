/// One page of the finished site: a content in the frame of a reader's language.
final class SitePage: Sendable {
  /// Whose frame and address it has; an index of ``Site/languages``.
  let language: Int
  /// The page whose text it shows: the reader's own, or another language's as a fallback.
  let content: ParsedPage
  /// An index of ``SourceTree`` configuration's languages: that of ``content``.
  let contentLanguage: Int
  let isFallback: Bool
  let address: PageAddress
  /// What is out of date in ``content``; `nil` if nothing is.
  let stale: StaleQuestions?

  init(
    language: Int, content: ParsedPage, contentLanguage: Int, isFallback: Bool,
    address: PageAddress, stale: StaleQuestions? = nil
  ) {
    self.language = language
    self.content = content
    self.contentLanguage = contentLanguage
    self.isFallback = isFallback
    self.address = address
    self.stale = stale
  }

  var key: String { content.file.key }

  /// The questions that readers see.
  var questionCount: Int {
    content.outline.questionCount - (stale?.count(of: .hidden) ?? 0)
  }
}

/// Where a page stands, in the output and on the web.
struct PageAddress: Hashable, Sendable {
  /// Relative to the output folder: `it/rimborsi/index.html`.
  let outputPath: String
  /// From the host's root, percent-encoded: `/help/it/rimborsi/`.
  let path: String

  /// The page of a folder: `it/rimborsi` is `it/rimborsi/index.html`; the empty one is the root.
  init(folder: String, base: BaseURL) {
    outputPath = folder.isEmpty ? "index.html" : folder + "/index.html"
    path = base.path + (folder.isEmpty ? "" : SitePath.percentEncoded(folder) + "/")
  }

  /// A file of its own: `404.html`.
  init(file: String, base: BaseURL) {
    outputPath = file
    path = base.path + SitePath.percentEncoded(file)
  }
}
