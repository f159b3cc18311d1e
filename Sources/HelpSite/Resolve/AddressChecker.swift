/// Checks that every published name is portable and that no two sources want one name
/// (PROMISES 11).
struct AddressChecker {
  let site: Site

  func diagnostics() -> [Diagnostic] {
    var owners: [String: SourceLocation] = [:]
    var diagnostics: [Diagnostic] = []
    for (path, location) in outputs() {
      if let problem = PortableName.check(path) {
        diagnostics.append(
          Diagnostic(error: "url.name", at: location, "can't publish '\(path)': \(problem)"))
      }
      if let first = owners[path] {
        diagnostics.append(conflict(path, first, location))
      } else {
        owners[path] = location
      }
    }
    diagnostics += owners.keys.sorted().compactMap { fileInTheWay(of: $0, owners) }
    for pair in PortableNames.collisions(owners.keys.sorted()) {
      diagnostics.append(collision(pair, owners))
    }
    return diagnostics
  }

  /// A file that has the name of a folder that another needs.
  private func fileInTheWay(
    of path: String, _ owners: [String: SourceLocation]
  ) -> Diagnostic? {
    for slash in path.utf8.indices where path.utf8[slash] == UInt8(ascii: "/") {
      let folder = String(path[..<slash])
      guard let other = owners[folder] else { continue }
      return Diagnostic(
        error: "url.conflict", at: owners[path]!,
        "'\(path)' needs a folder where \(other) makes the file '\(folder)'",
        hint: "change one's slug or name")
    }
    return nil
  }

  private func outputs() -> [(String, SourceLocation)] {
    let frame = SourceLocation(file: "content/site.yaml")
    var outputs = [("404.html", frame), ("sitemap.xml", frame), ("robots.txt", frame)]
    for language in site.languages.indices {
      let addresses = [
        site.home(language), site.allQuestions(language), site.searchIndex(language),
      ]
      outputs += addresses.compactMap { $0 }.map { ($0.outputPath, frame) }
      let folder = site.configuration.folder(of: site.languages[language].language)
      if !folder.isEmpty { outputs.append((folder + "/404.html", frame)) }
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
