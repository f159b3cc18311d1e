import Files
import Foundation
import TestSupport
import Testing

@testable import HelpSite

@Suite struct GoldenSiteTests {
  /// Each folder is a small site with `expected/`, the files that it must give; those that the
  /// default theme brings along are left out.
  @Test(arguments: try fixtureSites())
  func `a fixture site builds to its expected files`(name: String) async throws {
    let fixture = ScratchFolder.sites.appending(path: name)
    let scratch = try ScratchFolder()
    for folder in ["content", "templates"] {
      try FileManager.default.copyItem(
        at: fixture.appending(path: folder), to: URL(filePath: scratch[folder]))
    }
    let site = try await BuiltSite(scratch)
    let built = try site.files.filter { try !isThemeAsset($0.key, of: scratch) }
    let expected = fixture.appending(path: "expected")
    if ProcessInfo.processInfo.environment["SITEGEN_RECORD_GOLDENS"] != nil {
      try record(built, in: expected)
      Issue.record("recorded; read the changes, then run again without SITEGEN_RECORD_GOLDENS")
      return
    }
    let golden = try expected.allFiles()
    try #require(!golden.isEmpty)  // an empty golden would pass whatever is built
    #expect(built.keys.sorted() == golden.keys.sorted())
    for (path, text) in golden.sorted(by: { $0.key < $1.key }) {
      #expect(built[path] == text, "\(path)")
    }
  }

  private func record(_ files: [String: String], in folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  /// Whether a published file is an asset of the default theme that the site hasn't replaced.
  private func isThemeAsset(_ path: String, of scratch: ScratchFolder) throws -> Bool {
    guard let match = path.wholeMatch(of: /(assets\/.+)\.[0-9a-f]{10}(\.[a-z0-9]+)/) else {
      return false
    }
    let name = String(match.1 + match.2)
    if name == "assets/touch-icon.png" { return true }
    let theme = Theme(folder: try SourceFolder(scratch.path), own: [])
    return theme.files.contains { $0.name == name }
      && !["templates/", "content/"].contains { scratch.exists($0 + name) }
  }
}

extension ScratchFolder {
  static let sites = packageRoot.appending(path: "Tests/HelpSiteTests/Fixtures/sites")
}

extension URL {
  /// The text of every file below, by path.
  fileprivate func allFiles() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let file = appending(path: name)
      let values = try file.resourceValues(forKeys: [.isRegularFileKey])
      guard values.isRegularFile == true else { continue }
      files[name] = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
    return files
  }
}

private func fixtureSites() throws -> [String] {
  let names = try FileManager.default.contentsOfDirectory(atPath: ScratchFolder.sites.path)
  try #require(!names.isEmpty)
  return names.filter { !$0.hasPrefix(".") }.sorted()
}
