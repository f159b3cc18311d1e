import Languages
import Publishing
import Text

extension ShardLabel {
  /// The label of a build that rendered a share of a site.
  ///
  /// - Parameters:
  ///   - site: What was built.
  ///   - receipts: The files of the share.
  ///   - sources: The hashes of data files, assets and templates.
  ///   - options: What the caller chose; its share is a part of the site.
  ///   - compressions: The ways in which text files are published a second time.
  init(
    of site: ResolvedSite, _ receipts: [StageSink.Receipt], _ sources: [SourcePath: ContentHash],
    _ options: BuildOptions, _ compressions: [Compression]
  ) {
    let searched = site.lacksSearch ? site.searchedPages : []
    inputs = site.inputs
    traits = ShardTrait.all(of: site, sources, options, compressions)
    (whole, parts) = options.share.names(in: site.site)
    lacksSearch = site.lacksSearch
    self.compressions = compressions
    files = receipts.flatMap(\.outputs).map {
      File(path: $0.path, output: $0.output, isSearched: searched.contains($0.path))
    }
  }
}

extension BuildShare {
  /// The names of all shards of a site, and of those that this share is.
  fileprivate func names(in site: Site) -> (whole: [String], parts: [String]) {
    switch self {
    case .whole: return (["1/1"], ["1/1"])
    case .part(let number, let count):
      return ((1...count).map { "\($0)/\(count)" }, ["\(number)/\(count)"])
    case .languages(let languages):
      let all = site.languages.map { site.settings[$0].language }
      return (all.map(\.tag), all.filter(languages.contains).map(\.tag))
    }
  }
}
