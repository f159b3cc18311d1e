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
  package var host = SiteHost.none
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

  /// Writes the files.
  ///
  /// - Parameter build: The site's folder, opened and locked.
  /// - Returns: How many files were written.
  /// - Throws: ``UsageFailure`` if the folder holds anything, or for a name or an address that no
  ///   site can have; the machine's failure.
  package func write(into build: SiteBuild) async throws -> Int {
    let folder = build.folder
    let source = languages[0]
    let files = try StarterFiles(of: self).files(in: source) + Self.schemas(build)
    try Self.checkIsEmpty(folder)
    for (path, bytes) in files where try !folder.create(path, with: bytes) {
      throw UsageFailure(description: "'\(path)' was made by somebody else meanwhile")
    }
    guard languages.count > 1 else { return files.count }
    let survey = try await build.survey()
    let others = try languages.dropFirst().map { try survey.add($0.tag) }
    return files.count + others.reduce(0) { $0 + $1.pages + ($1.hasOwnWords ? 1 : 0) }
  }

  /// The schemas that the editor's settings name.
  private static func schemas(_ build: SiteBuild) throws -> [(path: SourcePath, bytes: [UInt8])] {
    let catalog = try build.schemas()
    return SchemaCatalog.files.map(\.name).filter { $0 != "front-matter" }.compactMap { name in
      catalog.schema(name).map { (".vscode/schemas/\(name).json", Array($0.line.utf8)) }
    }
  }

  /// What git keeps of a new repository is nothing yet.
  private static func checkIsEmpty(_ folder: SourceFolder) throws {
    let names = try folder.names().filter { $0 != ".git" }
    guard !names.isEmpty else { return }
    let shown = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
    throw UsageFailure(
      description: "the folder '\(folder.path)' isn't empty: it holds \(shown)\(rest)")
  }
}
