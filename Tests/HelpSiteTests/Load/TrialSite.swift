import Files
import Foundation
import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// A small site of a test's own, and what `check` says about it.
struct TrialSite {
  let scratch: ScratchFolder

  /// A sound site in English and Italian with one page each, and the files that the test adds or
  /// writes anew.
  init(_ files: [String: String] = [:]) throws {
    scratch = try ScratchFolder(Self.sound.merging(files) { $1 })
  }

  /// A site of these files alone.
  init(only files: [String: String]) throws {
    scratch = try ScratchFolder(files)
  }

  static let sound = [
    "content/site.yaml": """
    name: Sample Help
    baseURL: https://help.example.com/
    languages: [en, it]

    """,
    "content/en/start.md": "---\ntitle: Start\n---\n",
    "content/it/start.md": "---\ntitle: Inizio\n---\n",
  ]

  /// A site with this body in one English page, `content/en/page.md`; the first line is line 4.
  init(body: String, _ files: [String: String] = [:]) throws {
    var files = files
    files["content/en/page.md"] = "---\ntitle: Page\n---\n" + body
    files["content/it/page.md"] = "---\ntitle: Pagina\n---\n"
    try self.init(files)
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try scratch.write(name, bytes)
  }

  static let options: BuildOptions = BuildOptions(jobs: 2, now: 1_767_225_600)

  func diagnostics() async throws -> [Diagnostic] {
    try await Self.diagnostics(of: scratch.path)
  }

  static func diagnostics(of folder: String) async throws -> [Diagnostic] {
    try await SiteBuild(site: folder, options: options).check().diagnostics
  }

  /// `content/en/page.md:4:1: error: text [id]`, each perhaps with a line `  hint: …`.
  func findings() async throws -> [String] {
    try await diagnostics().map(\.withHint)
  }

  /// The ids of what was found, sorted by place.
  func ids() async throws -> [String] { try await diagnostics().map(\.id) }

  /// What Load makes of the site, which must be without errors.
  func loaded() async throws -> SourceTree {
    let folder = try SourceFolder(scratch.path)
    let loader = SourceLoader(folder: folder, options: Self.options)
    return try await loader.load(SourceListing(of: folder)).value
  }

  /// What Parse makes of `content/en/page.md`.
  func parsed(_ path: SourcePath = "content/en/page.md") async throws -> PageParser.Result {
    try await parsed(path, of: loaded())
  }

  /// The same, of what Load made of the site.
  func parsed(
    _ path: SourcePath = "content/en/page.md", of source: SourceTree
  ) throws -> PageParser.Result {
    var reader = SourceReader(source.folder)
    return try PageParser(source: source).parse(
      PageFile(path: path, language: Language("en")!), with: &reader)
  }
}

extension Diagnostic {
  /// The line of the text form, with the hint below it.
  var withHint: String { description + (hint.map { "\n  hint: \($0)" } ?? "") }
}
