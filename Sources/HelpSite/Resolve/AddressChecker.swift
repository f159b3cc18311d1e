/// Checks that every published name is portable and that no two sources want one name
/// (promise 11 of SECURITY.md).
struct AddressChecker {
  let site: Site

  func diagnostics() -> [Diagnostic] {
    let outputs = sortedOutputs()
    var diagnostics = outputs.compactMap { output in
      PortableName.check(output.path).map { problem in
        Diagnostic(
          error: "url.name", at: output.location,
          "can't publish '\(output.path)': \(problem)")
      }
    }
    var owners: [Output] = []
    owners.reserveCapacity(outputs.count)
    for output in outputs {
      if let owner = owners.last, owner.path.hasSameBytes(as: output.path) {
        diagnostics.append(conflict(output.path, owner.location, output.location))
      } else {
        owners.append(output)
      }
    }
    if let search = owners.first(where: { $0.path == PagefindPath.entry }) {
      diagnostics += owners.filter { isOfSearch($0.path) }
        .map { conflict($0.path, search.location, $0.location) }
    }
    return diagnostics + filesInTheWay(owners) + collisions(owners)
  }

  /// In their order by components a folder's files follow what has its name; those of one path stay
  /// as they were.
  private func sortedOutputs() -> [Output] {
    let outputs = outputs()
    let order = outputs.indices.sorted { one, other in
      let difference = PathOrder.componentDifference(outputs[one].path, outputs[other].path)
      return difference == 0 ? one < other : difference < 0
    }
    return order.map { outputs[$0] }
  }

  /// What is to be published, and what asks for it.
  private typealias Output = (path: String, location: SourceLocation)

  /// Files that have the name of a folder that others need, one for each who needs it.
  private func filesInTheWay(_ owners: [Output]) -> [Diagnostic] {
    guard var file = owners.first else { return [] }
    return owners.dropFirst().compactMap { output in
      if PathOrder.isInside(output.path, file.path) { return obstruct(output, file) }
      file = output
      return nil
    }
  }

  private func obstruct(_ output: Output, _ file: Output) -> Diagnostic {
    Diagnostic(
      error: "url.conflict", at: output.location,
      "'\(output.path)' needs a folder where \(file.location) makes the file '\(file.path)'",
      hint: "change one's slug or name")
  }

  private func outputs() -> [Output] {
    let frame = SourceLocation(file: "content/site.yaml")
    var outputs: [Output] = [
      ("404.html", frame), ("sitemap.xml", frame), ("robots.txt", frame), (".nojekyll", frame),
    ]
    for language in site.languages.indices {
      let addresses = [
        site.home(language), site.allQuestions(language), site.searchIndex(language),
      ]
      outputs += addresses.compactMap { $0 }.map { ($0.outputPath, frame) }
      let folder = site.configuration.folder(of: site.languages[language].language)
      if !folder.isEmpty { outputs.append((folder + "/404.html", frame)) }
    }
    if site.configuration.search == .pagefind {
      outputs.append((PagefindPath.entry, frame))
    }
    if let root = site.root { outputs.append((root.outputPath, frame)) }
    outputs += site.sitemapParts.map { ($0.path, frame) }
    outputs += site.pages.map { ($0.address.outputPath, $0.content.header.location) }
    outputs += site.redirects.map { ($0.from.outputPath, $0.location) }
    outputs += site.source.assets.sorted.map { asset in
      (asset.outputPath, SourceLocation(file: asset.sourcePath))
    }
    return outputs
  }

  /// Whether a file would lie among those of Pagefind, whose names aren't known before it has run.
  private func isOfSearch(_ path: String) -> Bool {
    site.configuration.search == .pagefind && path != PagefindPath.entry
      && PathOrder.isInside(path, PagefindPath.folder)
  }

  private func conflict(
    _ path: String, _ first: SourceLocation, _ second: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      error: "url.conflict", at: second,
      "two sources for '\(path)': this one and \(first)", hint: "change one's slug or name")
  }

  private func collisions(_ owners: [Output]) -> [Diagnostic] {
    let pairs = PortableNames.collisions(owners.lazy.map(\.path))
    guard !pairs.isEmpty else { return [] }
    let places = Dictionary(uniqueKeysWithValues: owners.map { (PathKey($0.path), $0.location) })
    return pairs.map { pair in
      Diagnostic(
        error: "url.conflict", at: places[PathKey(pair.second)] ?? SourceLocation(file: "content"),
        "'\(pair.second)' and '\(pair.first)' are one name on some systems",
        hint: places[PathKey(pair.first)].map { "the other is made by \($0)" })
    }
  }
}
