import Files
import Publishing
import Text

/// A site that is sound as far as its sources show.
struct ResolvedSite: Sendable {
  let renderer: SiteRenderer
  let parsed: [PageParser.Result]
  let inputs: ContentHash
  let warnings: [Diagnostic]

  var site: Site { renderer.site }

  /// The index of `search: pagefind`, or `nil` if the site has another search.
  ///
  /// - Parameter sink: Takes the index's files.
  /// - Returns: What makes it, when all other files are staged.
  /// - Throws: ``MachineFailure`` if the program that makes it isn't installed.
  func searchBundle(into sink: StageSink) throws(MachineFailure) -> SearchBundle? {
    guard lacksSearch else { return nil }
    return SearchBundle(program: try .find(), sink: sink, pages: searchedPages)
  }

  /// Whether the search is made of the finished pages.
  var lacksSearch: Bool { site.configuration.search == .pagefind }

  /// The output paths of the pages that such a search finds.
  var searchedPages: Set<OutputPath> {
    Set(site.pages.filter { !$0.isFallback }.map(\.address.outputPath))
  }

  /// What the next build shall know; `nil` if `previous`, what the build before knew, is the same.
  func memory(of receipts: [StageSink.Receipt], after previous: BuildMemory?) -> [UInt8]? {
    let outputs = receipts.flatMap(\.outputs)
    let known = parsed.compactMap { result -> BuildMemory.KnownPage? in
      guard let page = result.page, let record = result.record else { return nil }
      return (path: page.file.path, hash: page.hash, record: record)
    }
    if previous?.says(known, outputs) ?? false { return nil }
    return BuildMemory.encode(inputs: inputs, pages: known, outputs: outputs)
  }
}
