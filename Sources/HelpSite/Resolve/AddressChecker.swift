/// Checks that every published name is portable and that no two sources want one name
/// (promise 11 of SECURITY.md).
struct AddressChecker {
  let site: Site

  func diagnostics() -> [Diagnostic] {
    let outputs = outputs()
    var diagnostics = outputs.compactMap { output in
      PortableName.check(output.path).map { problem in
        Diagnostic(
          error: "url.name", at: output.location,
          "can't publish '\(output.path)': \(problem)")
      }
    }
    var owners: [String: SourceLocation] = [:]
    owners.reserveCapacity(outputs.count)
    var paths: [String] = []
    for output in outputs {
      if let first = owners[output.path] {
        diagnostics.append(conflict(output.path, first, output.location))
      } else {
        owners[output.path] = output.location
        paths.append(output.path)
      }
    }
    paths.sort(by: PathOrder.byBytes)
    diagnostics += paths.filter(isOfSearch).map {
      conflict($0, owners[SearchBundle.place]!, owners[$0]!)
    }
    diagnostics += filesInTheWay(paths, owners)
    for pair in PortableNames.collisions(paths) { diagnostics.append(collision(pair, owners)) }
    return diagnostics
  }

  /// Files that have the name of a folder that others need, one for each who needs it.
  private func filesInTheWay(
    _ paths: [String], _ owners: [String: SourceLocation]
  ) -> [Diagnostic] {
    var lastFolder = ""
    var inTheWay: (folder: String, owner: SourceLocation)?
    return paths.compactMap { path in
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      let folder = path[..<slash]
      if folder != lastFolder {
        lastFolder = String(folder)
        inTheWay = fileInTheWay(of: lastFolder, owners)
      }
      return inTheWay.map { obstruct(path, $0.folder, $0.owner, owners) }
    }
  }

  /// The first file that has the name of the folder, or of one that it lies in.
  private func fileInTheWay(
    of folder: String, _ owners: [String: SourceLocation]
  ) -> (folder: String, owner: SourceLocation)? {
    for end in folder.utf8.indices + [folder.endIndex]
    where end == folder.endIndex || folder.utf8[end] == UInt8(ascii: "/") {
      let name = String(folder[..<end])
      if let owner = owners[name] { return (name, owner) }
    }
    return nil
  }

  private func obstruct(
    _ path: String, _ folder: String, _ owner: SourceLocation,
    _ owners: [String: SourceLocation]
  ) -> Diagnostic {
    Diagnostic(
      error: "url.conflict", at: owners[path]!,
      "'\(path)' needs a folder where \(owner) makes the file '\(folder)'",
      hint: "change one's slug or name")
  }

  private func outputs() -> [(path: String, location: SourceLocation)] {
    let frame = SourceLocation(file: "content/site.yaml")
    var outputs = [
      (path: "404.html", location: frame), ("sitemap.xml", frame), ("robots.txt", frame),
      (".nojekyll", frame),
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
      outputs.append((SearchBundle.place, frame))
    }
    if let root = site.root { outputs.append((root.outputPath, frame)) }
    outputs += Sitemap(site: site).parts.map { ($0.path, frame) }
    outputs += site.pages.map { ($0.address.outputPath, $0.content.header.location) }
    outputs += site.redirects.map { ($0.from.outputPath, $0.location) }
    outputs += site.source.assets.sorted.map { asset in
      (asset.outputPath, SourceLocation(file: asset.sourcePath))
    }
    return outputs
  }

  /// Whether a file would lie among those of Pagefind, whose names aren't known before it has run.
  private func isOfSearch(_ path: String) -> Bool {
    site.configuration.search == .pagefind && path != SearchBundle.place
      && PathOrder.isInside(path, SearchBundle.folder)
  }

  private func conflict(
    _ path: String, _ first: SourceLocation, _ second: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      error: "url.conflict", at: second,
      "two sources for '\(path)': this one and \(first)", hint: "change one's slug or name")
  }

  private func collision(
    _ pair: PortableNames.Collision, _ owners: [String: SourceLocation]
  ) -> Diagnostic {
    Diagnostic(
      error: "url.conflict", at: owners[pair.second] ?? SourceLocation(file: "content"),
      "'\(pair.second)' and '\(pair.first)' are one name on some systems",
      hint: owners[pair.first].map { "the other is made by \($0)" })
  }
}
