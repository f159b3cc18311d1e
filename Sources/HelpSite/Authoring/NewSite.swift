package import Files
package import Languages
import Publishing
import Text

/// A site to begin in an empty folder: the files of `starter/`, with a name, an address and languages.
package struct NewSite: Sendable {
  package var name = "Example Help"
  package var baseURL = "https://help.example/"
  /// The source language first.
  package let languages: [Language]
  /// Where it will be published, if that is known.
  package var host: HostKind?
  package var automation = SiteAutomation.github

  /// - Parameter tags: Those of its languages, the source language's first.
  /// - Throws: ``UsageFailure`` for a text that is no tag, for a language that stands twice, or for
  ///   none at all.
  package init(languages tags: [String]) throws(UsageFailure) {
    var languages: [Language] = []
    for tag in tags {
      let language = try Language.toAdd(tag)
      guard !languages.contains(language) else {
        throw UsageFailure(description: "the language '\(tag)' stands twice")
      }
      languages.append(language)
    }
    guard !languages.isEmpty else { throw UsageFailure(description: "a site has a language") }
    self.languages = languages
  }

  /// Makes the folder if it isn't there.
  package static func makeFolder(_ path: String) throws(MachineFailure) {
    try PhysicalPath(path).create()
  }

  /// Writes the files, all or none.
  ///
  /// What a run left that was killed is completed.
  ///
  /// - Parameter build: The site's folder, opened and locked.
  /// - Returns: How many files the site has.
  /// - Throws: ``UsageFailure`` if the folder holds anything, or for a name or an address that no
  ///   site can have; the machine's failure.
  package func write(into build: SiteBuild) async throws -> Int {
    let files = try StarterFiles(of: self).files(in: languages[0]) + Self.schemas(build)
    let stage = try NewSiteStage(in: build.folder)
    do {
      let count = try await make(files, in: SiteBuild(site: stage.make(), options: build.options))
      try stage.place()
      return count
    } catch {
      stage.giveUp()
      throw error
    }
  }

  private func make(
    _ files: [(path: SourcePath, bytes: [UInt8])], in build: SiteBuild
  ) async throws -> Int {
    for (path, bytes) in files where try !build.folder.create(path, with: bytes) {
      throw UsageFailure(description: "'\(path)' was made by somebody else meanwhile")
    }
    var count = files.count
    if languages.count > 1 {
      let survey = try await build.survey()
      let others = try languages.dropFirst().map { try survey.add($0.tag) }
      count += others.reduce(0) { $0 + $1.pages + ($1.hasOwnWords ? 1 : 0) }
    }
    return try await host == nil ? count : count + build.writeHosts().written.count
  }

  /// The schemas that the editor's settings name.
  private static func schemas(_ build: SiteBuild) throws -> [(path: SourcePath, bytes: [UInt8])] {
    let catalog = try build.schemas()
    return SchemaCatalog.files.map(\.name).filter { $0 != "front-matter" }.compactMap { name in
      catalog.schema(name).map { (".vscode/schemas/\(name).json", Array($0.line.utf8)) }
    }
  }
}
