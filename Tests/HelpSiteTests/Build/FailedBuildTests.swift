import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 13.
@Suite struct FailedBuildTests {
  private static let files = SiteFiles(
    languages: "[en, it]",
    ["content/en/faq.md": page("T", "## Q\n\nA"), "content/it/faq.md": page("D", "## Q {#q}\n\nA")])

  struct Mistake: CustomTestStringConvertible, Sendable {
    /// The stage that finds it.
    let testDescription: String
    let path: String
    let text: String
    let id: String
  }

  @Test(arguments: [
    Mistake(
      testDescription: "load", path: "content/facts.yaml", text: "a: {days: x}",
      id: "config.type"),
    Mistake(
      testDescription: "load a template", path: "templates/page.mustache", text: "{{#title}}",
      id: "template.unclosed-section"),
    Mistake(
      testDescription: "parse", path: "content/it/faq.md", text: page("D", "{{none}}"),
      id: "fact.unknown"),
    Mistake(
      testDescription: "resolve", path: "content/it/faq.md", text: page("D", "[x](#none)"),
      id: "link.fragment"),
    Mistake(
      testDescription: "render the last page", path: "templates/not-found.mustache",
      text: "{{strings.title}}", id: "template.unknown-name"),
  ])
  func `a build with one mistake leaves what was published byte for byte`(
    mistake: Mistake
  ) async throws {
    let site = try await Self.files.build()
    let before = try site.scratch.snapshot("public")
    try site.scratch.write("content/en/new.md", page("New"))
    try site.scratch.write(mistake.path, mistake.text)
    let failure = try await #require(throws: BuildFailure.self) {
      try await BuiltSite.run(site.scratch, options: BuildOptions(jobs: 2, now: 0))
    }
    #expect(failure.diagnostics.filter { $0.severity == .error }.map(\.id) == [mistake.id])
    #expect(try site.scratch.snapshot("public") == before)
    try Self.files.write(to: site.scratch)
    if mistake.path.hasPrefix("templates/") { try site.scratch.remove(mistake.path) }
    if mistake.path.hasSuffix("facts.yaml") { try site.scratch.remove(mistake.path) }
    #expect(try await BuiltSite(site.scratch).files["en/new/index.html"] != nil)
  }

  @Test func `a first build with a mistake leaves no folder behind`() async throws {
    let scratch = try ScratchFolder()
    try Self.files.write(to: scratch)
    try scratch.write("templates/not-found.mustache", "{{strings.title}}")
    await #expect(throws: BuildFailure.self) {
      try await BuiltSite.run(scratch, options: BuildOptions(jobs: 2, now: 0))
    }
    #expect(!scratch.exists("public"))
  }

  @Test func `a check finds what a build finds and writes nothing`() async throws {
    let scratch = try ScratchFolder()
    try Self.files.write(to: scratch)
    try scratch.write("templates/not-found.mustache", "{{strings.title}}")
    let before = try scratch.snapshot()
    let build = try SiteBuild(site: scratch.path, options: BuildOptions(jobs: 2, now: 0))
    let broken = try await build.check()
    #expect(broken.diagnostics.map(\.id) == ["template.unknown-name"] && !broken.isComplete)
    try scratch.remove("templates/not-found.mustache")
    let report = try await build.check()
    #expect(report.isComplete && report.pages == 2)
    try scratch.write("templates/not-found.mustache", "{{strings.title}}")
    #expect(try scratch.snapshot() == before)
  }

  @Test func `mistakes of one stage are shown together, sorted by place`() async throws {
    var files = Self.files
    files["content/it/faq.md"] = page("D", "{{b}}\n\n{{a}}")
    files["content/en/faq.md"] = page("T", "[x](none.md) {{c}}")
    let found = try await files.mistakes().map(\.location.description)
    #expect(
      found == [
        "content/en/faq.md:5:1", "content/en/faq.md:5:14", "content/it/faq.md:5:1",
        "content/it/faq.md:7:1",
      ])
  }
}
