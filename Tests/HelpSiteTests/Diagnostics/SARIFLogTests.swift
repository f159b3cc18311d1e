import Files
import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

/// What SARIF 2.1.0 and its readers require, checked member by member.
@Suite struct SARIFLogTests {
  private let scratch = try! ScratchFolder()

  private func log(_ diagnostics: [Diagnostic], prefix: String = "") throws -> Members {
    let text = DiagnosticFormat.sarif.text(
      of: diagnostics, site: try SourceFolder(scratch.path), style: DiagnosticStyle(prefix: prefix))
    #expect(text.hasSuffix("}\n") && text.split(separator: "\n").count == 1)
    return Members(value: try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)))
  }

  private func found() throws -> [Diagnostic] {
    try scratch.write("content/en/a b.md", "one\ndì [x](none.md)\n")
    let place = SourceLocation(file: "content/en/a b.md", line: 2, column: 5)
    return [
      Diagnostic(error: "link.unresolved", at: place, "no page at 'none.md'", hint: "did you?"),
      Diagnostic(warning: "link.nowhere", at: SourceLocation(file: "content/en/a b.md"), "text"),
      Diagnostic(error: "link.unresolved", at: place, "no page at 'other.md'"),
    ]
  }

  @Test func `a log names its version, its schema and its tool`() throws {
    let log = try log(found())
    #expect(log["version"].text == "2.1.0")
    #expect(log["$schema"].text == "https://json.schemastore.org/sarif-2.1.0.json")
    #expect(log["runs"].list.count == 1)
    let driver = log["runs"][0]["tool"]["driver"]
    #expect(driver["name"].text == "SiteGen")
    #expect(driver["version"].text == ToolVersion.text)
    #expect(log["runs"][0]["columnKind"].text == "unicodeCodePoints")
  }

  @Test func `a rule has the guide's words, and stands once`() throws {
    let rules = try log(found())["runs"][0]["tool"]["driver"]["rules"].list
    #expect(rules.map { $0["id"].text } == ["link.nowhere", "link.unresolved"])
    for rule in rules {
      #expect(rule["shortDescription"]["text"].text?.isEmpty == false)
      #expect(rule["fullDescription"]["text"] == rule["shortDescription"]["text"])
      #expect(rule["help"]["text"].text?.contains("Cure: ") == true)
      #expect(rule["help"]["markdown"].text?.contains("**Cure:** ") == true)
    }
    #expect(rules.map { $0["defaultConfiguration"]["level"].text } == ["warning", "error"])
  }

  @Test func `a result has its rule, level, words, place and fingerprint`() throws {
    let run = try log(found(), prefix: "site/")["runs"][0]
    let results = run["results"].list
    #expect(results.count == 3)
    for result in results {
      let index = try #require(result["ruleIndex"].number)
      #expect(run["tool"]["driver"]["rules"][index]["id"].text == result["ruleId"].text)
      #expect(result["partialFingerprints"]["siteGen/v1"].text?.count == 16)
    }
    let first = results[0]
    #expect(first["ruleId"].text == "link.unresolved" && first["level"].text == "error")
    #expect(first["message"]["text"].text == "no page at 'none.md' (did you?)")
    #expect(first["locations"].list.count == 1)
    let place = first["locations"][0]["physicalLocation"]
    #expect(place["artifactLocation"]["uri"].text == "site/content/en/a%20b.md")
    #expect(place["artifactLocation"]["uriBaseId"].text == "%SRCROOT%")
    #expect(place["region"]["startLine"].number == 2)
    // The fourth character is the fifth byte.
    #expect(place["region"]["startColumn"].number == 4)
    #expect(place["region"]["endLine"].number == 2)
    #expect(place["region"]["endColumn"].number == 16)
    #expect(results[1]["level"].text == "warning")
    #expect(results[0]["partialFingerprints"] != results[2]["partialFingerprints"])
  }

  @Test func `a log of nothing has an empty list of results`() throws {
    let run = try log([])["runs"][0]
    #expect(run["results"].list.isEmpty && run["tool"]["driver"]["rules"].list.isEmpty)
  }

  @Test func `every id of the guide is a rule with cause, cure and severity`() {
    let entries = DiagnosticGuide.own.entries
    #expect(entries.count > 90)
    for (id, entry) in entries {
      #expect(!entry.cause.isEmpty && !entry.cure.isEmpty, "\(id)")
      #expect(!entry.cure.contains("]("), "\(id)")
    }
    #expect(entries["template.unknown-name"]?.severity == .error)
    #expect(entries["link.nowhere"]?.severity == .warning)
  }
}

/// A value of a log, or that it isn't there.
private struct Members: Equatable {
  let value: JSONValue?

  subscript(key: String) -> Members { Members(value: value?[key]) }
  subscript(index: Int) -> Members { list[index] }
  var list: [Members] { (value?.list ?? []).map { Members(value: $0) } }
  var text: String? { value?.text }
  var number: Int? { value?.number }
}
