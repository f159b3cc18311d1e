import TestSupport
import Testing

@testable import HelpSite

/// What an unfinished merge leaves in the files of a site.
@Suite struct ConflictTests {
  private static let conflict = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n"

  @Test(arguments: [
    "content/site.yaml", "content/en/start.md", "content/it/start.md", "content/facts.yaml",
    "content/payments.yaml", "content/contact.yaml", "content/tools.yaml",
    "content/redirects.yaml", "content/it/strings.yaml", "templates/page.mustache",
    "templates/partials/head.mustache", "templates/strings/en.yaml", "templates/assets/site.css",
    "templates/assets/own.js", "templates/assets/a.json", "templates/assets/a.webmanifest",
    "content/assets/a.svg", "content/assets/a.txt",
  ])
  func `it is an error in every file that is text`(path: String) async throws {
    let text = (TrialSite.sound[path] ?? "# x\n") + Self.conflict
    let line = text.prefix { $0 != "<" }.count { $0 == "\n" } + 1
    #expect(
      try await TrialSite([path: text]).findings() == [
        "\(path):\(line):1: error: a merge was left unfinished here [file.conflict]\n  hint: keep what "
          + "you want of both sides, and delete the lines of seven signs"
      ])
  }

  @Test func `it is an error in the front matter and in code too`() async throws {
    let front = "---\n\(Self.conflict)title: A\n---\n"
    #expect(try await TrialSite(["content/en/a.md": front]).ids() == ["file.conflict"])
    #expect(try await TrialSite(body: "```\n\(Self.conflict)```\n").ids() == ["file.conflict"])
  }

  @Test func `a page about merges shows the marks in an indented block`() async throws {
    let lines = Self.conflict.split(separator: "\n").map { " \($0)\n" }.joined()
    let site = try TrialSite(body: "A heading\n=======\n\n ```\n\(lines) ```\n")
    #expect(try await site.ids().filter { $0 == "file.conflict" } == [])
    let built = try await BuiltSite(site.scratch)
    #expect(
      try built.text("en/page/index.html").contains("<code>&lt;&lt;&lt;&lt;&lt;&lt;&lt; HEAD\n"))
  }
}
