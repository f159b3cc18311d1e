import Foundation
import Languages
import Mustache
import Text

@testable import HelpSite

/// A page's file, from its bytes to the finished page, the search index and the page of all
/// questions; the input's length chooses the language.
struct PageTarget: FuzzTarget {
  private let site: FuzzedSite
  private let audit = PageAudit(scripts: "/base/assets/")

  private static let languages = ["en", "ar", "ja"].compactMap(Language.init)

  /// - Throws: The machine's failure, or ``BrokenPromise`` if the site around the page has mistakes.
  init() throws {
    site = try FuzzedSite()
    for language in Self.languages {
      try FileManager.default.createDirectory(
        atPath: site.source.folder.path + "/content/" + language.tag,
        withIntermediateDirectories: true)
    }
  }

  func run(_ input: [UInt8]) throws {
    let language = Self.languages[input.count % Self.languages.count]
    let file = PageFile(path: "content/\(language.tag)/page.md", language: language)
    let raw = PageText.Raw(bytes: input, hash: ContentHash(of: input))
    let parsed = site.parser.parse(raw, of: file)
    guard let page = parsed.page, !parsed.diagnostics.contains(where: { $0.severity == .error })
    else { return }
    try Data(input).write(to: URL(filePath: site.source.folder.path + "/" + file.path))
    try site.render([page] + site.pages, of: site.source) { renderer, file, worker in
      guard let own = file.language, renderer.site.settings[own].language == language else {
        return
      }
      switch file.kind {
      case is PageOutput, is AllQuestionsOutput:
        try worker.render(file)
        try worker.buffer.withBytes(audit.checkPage)
      case is SearchIndexOutput:
        try worker.render(file)
        try worker.buffer.withBytes(audit.checkIndex)
      default: break
      }
    }
  }
}
