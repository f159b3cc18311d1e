import Foundation
import Publishing
import TestSupport
import Testing

@testable import HelpSite

extension SiteFiles {
  /// Builds into `public` of a folder of its own.
  func build(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> BuiltSite {
    try await BuiltSite(ScratchFolder(files), change)
  }

  /// The mistakes for which the site isn't built.
  func mistakes(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> [Diagnostic] {
    do {
      _ = try await build(change)
    } catch let failure as BuildFailure {
      return failure.diagnostics
    }
    return []
  }
}

/// What a build published.
struct BuiltSite {
  let scratch: ScratchFolder
  let report: BuildReport
  /// By path from the output folder, without what SiteGen keeps for itself.
  let files: [String: String]

  init(_ scratch: ScratchFolder, _ change: (inout BuildOptions) -> Void = { _ in }) async throws {
    var options = BuildOptions(jobs: 2, now: 0)
    change(&options)
    self.scratch = scratch
    report = try await Self.run(scratch, options: options)
    files = try scratch.published()
  }

  @discardableResult
  static func run(_ scratch: ScratchFolder, options: BuildOptions) async throws -> BuildReport {
    let output = OutputFolder(
      path: scratch["public"], site: scratch.path,
      protecting: ["content", "templates"].map { scratch[$0] }, force: false)
    return try await SiteBuild(site: scratch.path, options: options).run(output: output)
  }

  func text(_ path: String) throws -> String {
    try #require(files[path], "no \(path) among \(files.keys.sorted())")
  }

  func html(_ path: String) throws -> HTMLPage { try HTMLPage(text(path)) }

  /// All pages, by path.
  func pages() throws -> [(path: String, html: HTMLPage)] {
    try files.keys.filter { $0.hasSuffix(".html") }.sorted().map { ($0, try html($0)) }
  }

  /// The first `<main>` of a page, as it is written.
  func main(_ path: String) throws -> String {
    let text = try text(path)
    let start = try #require(text.range(of: "<main"))
    let end = try #require(text.range(of: "</main>"))
    return String(text[start.lowerBound..<end.lowerBound])
  }
}
