import Foundation
import TestSupport
import Testing

@Suite struct ImportTests {
  /// What each target may import besides the standard library.
  private static let allowed: [String: Set<String>] = [
    "Platform": ["Glibc", "Darwin"],
    "Text": ["CXXHash", "Platform"],
    "Mustache": ["Text"],
    "Catalogs": ["Text"],
    "YAML": ["Text", "CYAML"],
    "CommonMark": ["Text", "CCmark", "CArena", "Platform"],
    "Files": ["Text", "CProcess", "Platform", "Dispatch", "Synchronization"],
    "Languages": ["Text", "Foundation", "_FoundationICU"],
    "Publishing": ["Text", "Files", "CZlib", "CBrotli", "Platform", "Synchronization"],
    "HelpSite": [
      "Text", "CommonMark", "YAML", "Mustache", "Catalogs", "Files", "Languages", "Publishing",
      "CTheme", "CGuide", "Foundation", "Platform", "Synchronization",
    ],
    "PreviewServer": [
      "Text", "Files", "HelpSite", "CPreview", "NIOCore", "NIOPosix", "NIOHTTP1", "Platform",
      "Synchronization",
    ],
    "SiteGen": [
      "CProcess", "Text", "Files", "Languages", "Publishing", "HelpSite", "PreviewServer",
      "ArgumentParser",
      "Foundation", "Platform", "Synchronization",
    ],
  ]

  @Test(arguments: allowed.keys.sorted())
  func `a target imports nothing but what its drawing shows`(target: String) throws {
    let sources = try swiftFiles(in: packageRoot.appending(path: "Sources/\(target)"))
    try #require(!sources.isEmpty)
    for file in sources {
      for module in try imports(of: file) {
        #expect(Self.allowed[target]!.contains(module), "\(file.lastPathComponent): \(module)")
      }
    }
  }

  /// The modules of `import X`, `package import X` and `import struct X.Y`.
  private func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ")[...]
      if words.first == "package" { words.removeFirst() }
      guard words.popFirst() == "import" else { return nil }
      if let kind = words.first, ["struct", "class", "func"].contains(kind) { words.removeFirst() }
      return words.first.map { String($0.prefix { $0 != "." }) }
    }
  }
}

/// All Swift files below a folder, sorted by path.
func swiftFiles(in folder: URL) throws -> [URL] {
  let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  return names.filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
}
