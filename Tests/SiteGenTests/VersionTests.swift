import Foundation
import TestSupport
import Testing

/// The version stands in the program; what else names it says the same.
@Suite struct VersionTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
  }

  @Test func `the program, its changes and the action are of one version`() throws {
    let version = try Program("--version").run().output.trimmingCharacters(in: .newlines)
    let changes = try text("CHANGELOG.md").matches(of: /(?m)^## \[([0-9.]+)\] - \d{4}-\d\d-\d\d$/)
    #expect(changes.first.map { String($0.1) } == version)
    #expect(try text("action.yml").contains("    default: \(version)\n"))
  }

  @Test(arguments: [
    "README.md", "SECURITY.md", "Documentation/ci.md", "Documentation/getting-started.md",
    "Documentation/shards.md",
  ])
  func `the guide names the files of this version`(path: String) throws {
    let version = try Program("--version").run().output.trimmingCharacters(in: .newlines)
    for name in try text(path).matches(of: /(?:SiteGen@v|sitegen[-_]|download\/v)(\d+\.\d+\.\d+)/) {
      #expect(name.1 == version, "\(name.0)")
    }
  }
}
