import Files
import Foundation
import Mustache
import Text

@testable import HelpSite

/// A small site around what is fuzzed, in a folder of its own.
struct FuzzedSite: Sendable {
  let source: SourceTree
  let parser: PageParser
  /// Pages that links and redirects can lead to.
  let pages: [ParsedPage]

  static let options = BuildOptions(jobs: 1, now: 1_767_225_600)

  /// - Throws: The machine's failure, or ``BrokenPromise`` if the site has mistakes.
  init() throws {
    let folder = try SourceFolder(Self.copy())
    source = try Awaited.value {
      await Task {
        try await SourceLoader(folder: folder, options: Self.options)
          .load(SourceListing(of: folder)).value
      }.result
    }.get()
    let parser = PageParser(source: source)
    var reader = SourceReader(folder)
    let parsed = try source.pages.map { try parser.parse($0, with: &reader) }
    guard parsed.allSatisfy(\.diagnostics.isEmpty) else {
      throw BrokenPromise(description: "the site: \(parsed.flatMap(\.diagnostics))")
    }
    self.parser = parser
    pages = parsed.compactMap(\.page)
  }

  /// Copies the site into a temporary folder.
  ///
  /// - Returns: The folder's path.
  static func copy() throws -> String {
    let template = URL(filePath: #filePath).deletingLastPathComponent().path + "/site"
    let copy = FileManager.default.temporaryDirectory.path + "/fuzzed-\(getpid())"
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: template, toPath: copy)
    return copy
  }

  /// Renders the files of a site made of some pages.
  ///
  /// - Parameters:
  ///   - pages: All that the site has.
  ///   - source: Its data.
  ///   - look: Told of each file, and renders it if it wants.
  /// - Throws: What `look` throws, and the machine's failure.
  func render(
    _ pages: [ParsedPage], of source: SourceTree,
    _ look: (SiteRenderer, OutputFile, inout RenderWorker) throws -> Void
  ) throws {
    let library = source.compileTemplates(for: pages)
    let resolver = SiteResolver(source: source, options: Self.options, files: OutputFile.all)
    let resolved = Awaited.value { await resolver.resolve(pages) }
    guard library.errors.isEmpty, !resolved.diagnostics.hasErrors else { return }
    let (site, files) = resolved.value
    let renderer = try SiteRenderer(
      site: site, files: files, library: library, inputs: ContentHash(of: []))
    var worker = RenderWorker(renderer)
    for file in files { try look(renderer, file, &worker) }
  }
}
