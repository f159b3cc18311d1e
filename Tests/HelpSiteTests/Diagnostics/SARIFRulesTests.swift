import Files
import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Whole logs, held against the rules of SARIF 2.1.0 and of GitHub.
@Suite struct SARIFRulesTests {
  private func problems(of text: String) throws -> [String] {
    let log = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    let runs = log["runs"]?.list ?? []
    return SARIFShape.log.problems(of: log)
      + runs.flatMap { SARIFReferences(run: $0).problems() }
  }

  private func text(
    _ diagnostics: [Diagnostic], site: String? = nil, prefix: String = ""
  ) throws -> String {
    DiagnosticFormat.sarif.text(
      of: diagnostics, site: try site.map { try SourceFolder($0) },
      style: DiagnosticStyle(prefix: prefix))
  }

  @Test(arguments: brokenSites)
  func `the findings of a broken site are a log`(name: String) async throws {
    let site = brokenFolder + "/" + name
    let found = try await TrialSite.diagnostics(of: site)
    try #require(!found.isEmpty)
    #expect(try problems(of: text(found, site: site, prefix: "my site/")) == [])
  }

  @Test func `every id of the guide is a rule`() throws {
    let place = SourceLocation(file: "content/site.yaml", line: 3, column: 7)
    let all = DiagnosticGuide.own.entries.keys.sorted()
      .map { Diagnostic(error: $0, at: place, "text") }
    #expect(all.count > 100)
    #expect(try problems(of: text(all)) == [])
  }

  @Test(arguments: [
    "content/en/a b.md", "content/en/é:%41.md", "content/en/\u{1}?#[].md", "a:b.md",
    "(default theme)/page.mustache",
  ])
  func `any name of a file is an address`(file: SourcePath) throws {
    let place = SourceLocation(file: file, line: 1, column: 1)
    let found = [Diagnostic(error: "link.unresolved", at: place, "no \u{7}\"'\\ <&>")]
    #expect(try problems(of: text(found)) == [])
  }

  @Test(arguments: [
    (
      #""level":"error""#, #""level":"fatal""#,
      "$.runs[0].tool.driver.rules[0].defaultConfiguration.level is 'fatal'"
    ),
    (
      #""startLine":3"#, #""startLine":0"#,
      "$.runs[0].results[0].locations[0].physicalLocation.region.startLine is 0"
    ),
    (#""startColumn":7"#, #""startColumn":9"#, "result 0: it ends before it begins"),
    (#""ruleIndex":0"#, #""ruleIndex":1"#, "result 0: its index is another rule's"),
    (#""ruleId":"link.unresolved","#, "", "$.runs[0].results[0] has no ruleId"),
    (#""version":"2.1.0""#, #""version":"2.0.0""#, "$.version is '2.0.0'"),
    (#""uri":"content"#, #""uri":"/content"#, "result 0: '/content/a.md' is no relative address"),
    (#""columnKind""#, #""columns":1,"columnKind""#, "$.runs[0] has columns"),
    (#""ruleIndex":0"#, #""ruleIndex":"0""#, "$.runs[0].results[0].ruleIndex has another type"),
  ])
  func `a log that breaks a rule is found out`(old: String, new: String, problem: String) throws {
    let place = SourceLocation(file: "content/a.md", line: 3, column: 7)
    let text = try text([Diagnostic(error: "link.unresolved", at: place, "text")])
    #expect(try problems(of: text) == [])
    try #require(text.contains(old))
    #expect(try problems(of: text.replacing(old, with: new, maxReplacements: 1)).contains(problem))
  }
}

private let brokenFolder = packageRoot.appending(path: "Tests/HelpSiteTests/Fixtures/broken").path

private let brokenSites = try! FileManager.default.contentsOfDirectory(atPath: brokenFolder)
  .sorted()
