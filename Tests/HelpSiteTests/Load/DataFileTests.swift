import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

/// What holds for every YAML file of the site alike.
@Suite struct DataFileTests {
  static let optional = ["payments", "facts", "contact", "tools", "redirects"]
    .map { "content/\($0).yaml" }
  static let all =
    ["content/site.yaml"] + optional + ["content/it/strings.yaml", "templates/strings/en.yaml"]

  @Test(arguments: optional + ["content/it/strings.yaml"])
  func `a file without a value says nothing`(path: String) async throws {
    for text in ["", "# later\n", "---\n", "~\n", "{}\n"] {
      #expect(try await TrialSite([path: text]).findings() == [], "\(text)")
    }
  }

  @Test(arguments: all)
  func `a file is one mapping`(path: String) async throws {
    let area = path.contains("strings") ? "strings" : "config"
    let found = try await TrialSite([path: "- one\n"]).findings()
    #expect(found == ["\(path):1:1: error: expected 'key: value', found a list [\(area).type]"])
  }

  @Test(arguments: all)
  func `a file is UTF-8 without control characters`(path: String) async throws {
    let site = try TrialSite()
    try site.write(path, Array("a: b\nc: caf".utf8) + [0xE9])
    #expect(try await site.diagnostics().first?.id == "file.encoding")
    #expect(
      try await site.diagnostics().first?.location
        == .init(file: SourcePath(path), line: 2, column: 7))
    try site.write(path, Array("a: \u{1B}".utf8))
    #expect(try await site.diagnostics().first?.id == "file.control-character")
    #expect(
      try await site.diagnostics().first?.location
        == .init(file: SourcePath(path), line: 1, column: 4))
  }

  @Test(arguments: all)
  func `places hold behind a byte-order mark, line ends of Windows and wide characters`(
    path: String
  ) async throws {
    let area = path.contains("strings") ? "strings" : "config"
    let text = "\u{FEFF}日本: {é: 1}\r\n日本: 2\r\n"
    let found = try await TrialSite([path: text]).diagnostics()
    #expect(found.map(\.id) == ["\(area).duplicate-key"])
    #expect(found.first?.location == SourceLocation(file: SourcePath(path), line: 2, column: 1))
    #expect(found.first?.message == "the key '日本' is there already, on line 1")
    let unclosed = try await TrialSite([path: "\u{FEFF}日本: \"x\r\n"]).diagnostics()
    #expect(unclosed.map(\.id) == ["\(area).syntax"])
    #expect(unclosed.first?.location == SourceLocation(file: SourcePath(path), line: 1, column: 9))
  }

  @Test(arguments: all)
  func `a file has at most a megabyte`(path: String) async throws {
    let comment = String(repeating: "#", count: 1 << 20)
    #expect(
      try await TrialSite([path: comment + "\n"]).findings()
        == ["\(path):1:1: error: the file is larger than the limit of 1024 KiB [file.too-large]"])
    guard Self.optional.contains(path) else { return }
    #expect(try await TrialSite([path: comment]).findings() == [])
  }

  @Test(arguments: all)
  func `a link in the place of a file is not followed`(path: String) async throws {
    let site = try TrialSite()
    try site.scratch.write("outside.yaml", "name: Secret\n")
    if site.scratch.exists(path) { try site.scratch.remove(path) }
    let up = String(repeating: "../", count: path.split(separator: "/").count - 1)
    try site.scratch.link(path, to: up + "outside.yaml")
    #expect(
      try await site.findings() == [
        """
        \(path):1:1: error: symbolic links are not followed [file.symbolic-link]
          hint: put the file itself here
        """
      ])
  }

  @Test(
    arguments: all,
    [
      "a: &x 1\nb: *x\n", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "a: !!str x\n",
      "<<: {a: b}\n",
      "%YAML 1.1\n---\na: b\n", "a: b\n---\na: b\n", "a:\n\tb: c\n", "a: [b\n", "a: 'b\n",
      "? [a]\n: b\n",
    ])
  func `aliases, tags, directives, merge keys and broken text are refused`(
    path: String, text: String
  ) async throws {
    let area = path.contains("strings") ? "strings" : "config"
    #expect(try await TrialSite([path: text]).ids() == ["\(area).syntax"])
  }

  @Test(arguments: all)
  func `a depth bomb ends at the limit`(path: String) async throws {
    for bomb in ["[", "{a: ", "[{a: "] {
      let site = try TrialSite([path: "a: " + String(repeating: bomb, count: 20_000)])
      #expect(try await site.diagnostics().map { $0.id.suffix(7) } == [".syntax"])
    }
  }

  @Test(arguments: ["site.yml", "Site.yaml", "site.YAML"])
  func `a configuration with another name is found`(name: String) async throws {
    #expect(
      try await TrialSite(only: ["content/\(name)": "name: x\n"]).findings() == [
        """
        content/site.yaml:1:1: error: there is no such file [file.missing]
          hint: rename content/\(name) to content/site.yaml
        """
      ])
  }

  @Test func `a space that isn't YAML's is named where it stands`() async throws {
    let site = try TrialSite(["content/facts.yaml": "a:\u{A0}b\n"])
    #expect(
      try await site.findings() == [
        """
        content/facts.yaml:1:1: error: expected 'key: value', found text [config.type]
          hint: type a usual space behind ':'; the one there is another
        """
      ])
  }
}
