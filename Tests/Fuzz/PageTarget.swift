import Foundation
import Mustache

@testable import HelpSite

/// A page's file, from its bytes to the finished page, the search index and the page of all
/// questions; the input's length chooses the language.
struct PageTarget: FuzzTarget {
  private let source: SourceTree
  private let parser: PageParser
  private let options = BuildOptions(jobs: 1, now: 1_767_225_600)
  /// The page that links can lead to.
  private let others: [ParsedPage]
  private let audit: PageAudit

  private static let languages = ["en", "ar", "ja"].compactMap(Language.init)

  /// - Throws: The machine's failure, or ``BrokenPromise`` if the site around the page has mistakes.
  init() throws {
    let template = URL(filePath: #filePath).deletingLastPathComponent().path + "/site"
    let copy = FileManager.default.temporaryDirectory.path + "/fuzzed-\(getpid())"
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: template, toPath: copy)
    let folder = try SourceFolder(copy)
    let source = try SourceLoader(folder: folder, options: options).load(SourceListing(of: folder))
      .0
    let parser = PageParser(source: source)
    var reader = SourceReader(folder)
    let parsed = try source.pages.map { try parser.parse($0, with: &reader) }
    guard parsed.allSatisfy(\.diagnostics.isEmpty) else {
      throw BrokenPromise(description: "the site: \(parsed.flatMap(\.diagnostics))")
    }
    self.source = source
    self.parser = parser
    others = parsed.compactMap(\.page)
    audit = PageAudit()
    for language in Self.languages {
      try FileManager.default.createDirectory(
        atPath: copy + "/content/" + language.tag, withIntermediateDirectories: true)
    }
  }

  func run(_ input: [UInt8]) throws {
    let language = Self.languages[input.count % Self.languages.count]
    let file = PageFile(path: "content/\(language.tag)/page.md", language: language)
    let raw = PageText.Raw(bytes: input, hash: ContentHash(of: input))
    let parsed = parser.parse(raw, of: file)
    guard let page = parsed.page, !parsed.diagnostics.contains(where: { $0.severity == .error })
    else { return }
    try Data(input).write(to: URL(filePath: source.folder.path + "/" + file.path))
    try render([page] + others, in: language)
  }

  private func render(_ pages: [ParsedPage], in language: Language) throws {
    let library = source.compileTemplates(for: pages)
    let (site, diagnostics) = SiteResolver(source: source, options: options).resolve(pages)
    guard library.errors.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) else {
      return
    }
    let renderer = try SiteRenderer(site: site, library: library, inputs: ContentHash(of: []))
    var worker = RenderWorker(renderer)
    for file in renderer.files {
      switch file {
      case .page(let index) where site.languages[site.pages[index].language].language == language:
        try worker.render(file)
        try worker.buffer.withBytes(audit.checkPage)
      case .allQuestions(let index) where site.languages[index].language == language:
        try worker.render(file)
        try worker.buffer.withBytes(audit.checkPage)
      case .searchIndex(let index) where site.languages[index].language == language:
        try worker.render(file)
        try worker.buffer.withBytes(audit.checkIndex)
      default: break
      }
    }
  }
}
