import Foundation
import TestSupport
import Testing

/// Does what the guide says: each `sh` and `console` block of a page is run after the other.
@Suite struct GuideTests {
  @Test(arguments: [
    ("README.md", GuideReader.Beginning.nothing), ("Documentation/getting-started.md", .program),
  ])
  func `who begins with nothing gets what the page shows`(
    path: String, beginning: GuideReader.Beginning
  ) throws {
    let reader = try GuideReader(with: beginning)
    try reader.follow(try GuidePage(path))
    #expect(try reader.checkout.files("my-help/public")["en/refunds/index.html"] != nil)
  }

  private static let pages = [
    "ci", "command-line", "editors", "exchange", "glossary", "preview", "shards", "site-yaml",
    "templates", "translating",
  ]

  @Test(arguments: pages)
  func `the commands of a page run in a site as it is`(page: String) throws {
    try GuideReader(with: .sample).follow(try GuidePage("Documentation/\(page).md"))
  }

  @Test func `a host's own files all come into the output`() throws {
    let reader = try GuideReader(with: .sample)
    for name in [".htaccess", ".well-known/security.txt", "_headers"] {
      try reader.checkout.write("host-files/" + name, "")
    }
    try reader.follow(try GuidePage("Documentation/hosting.md"))
    let own = try reader.checkout.files("host-files").keys
    #expect(Set(try reader.checkout.files().keys).isSuperset(of: own))
  }

  @Test func `every page with commands is one of these`() throws {
    let run = Self.pages + ["getting-started", "hosting"]
    let folder = packageRoot.appending(path: "Documentation")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where file.hasSuffix(".md") {
      let blocks = try GuidePage("Documentation/" + file).blocks
      let hasCommands = blocks.contains { ["sh", "console"].contains($0.language) }
      #expect(hasCommands == run.contains { $0 + ".md" == file }, "\(file)")
    }
  }
}
