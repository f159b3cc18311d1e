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
    guard site.configuration.search == .pagefind else { return nil }
    let pages = site.pages.filter { !$0.isFallback }.map(\.address.outputPath)
    return SearchBundle(program: try .find(), sink: sink, pages: Set(pages))
  }

  /// What the next build shall know; `nil` if `previous`, what the build before knew, is the same.
  func memory(of receipts: [StageSink.Receipt], after previous: BuildMemory?) -> [UInt8]? {
    let outputs = receipts.flatMap { receipt in
      [(path: receipt.file.path, output: receipt.output)]
        + receipt.compressed.map { (path: $0.path, output: $0.output) }
    }
    let known = parsed.compactMap { result -> BuildMemory.KnownPage? in
      guard let page = result.page, let record = result.record else { return nil }
      return (path: page.file.path, hash: page.hash, record: record)
    }
    if previous?.says(known, outputs) ?? false { return nil }
    return BuildMemory.encode(inputs: inputs, pages: known, outputs: outputs)
  }
}
