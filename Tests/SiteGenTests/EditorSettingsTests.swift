import Foundation
import TestSupport
import Testing

/// The settings for Visual Studio Code that `init` writes, against what the program prints.
@Suite struct EditorSettingsTests {
  private struct Tasks: Decodable {
    struct Task: Decodable {
      let label: String
      let command: String
      let args: [String]
      let problemMatcher: Matcher
    }

    struct Matcher: Decodable {
      struct Pattern: Decodable { let regexp: String }
      struct Background: Decodable { let beginsPattern, endsPattern: String }
      let pattern: Pattern
      let background: Background?
    }

    let tasks: [Task]
  }

  private func tasks() throws -> [Tasks.Task] {
    let file = packageRoot.appending(path: "starter/site/.vscode/tasks.json")
    return try JSONDecoder().decode(Tasks.self, from: Data(contentsOf: file)).tasks
  }

  @Test func `what a task finds is told by its pattern, with characters as columns`() throws {
    let site = try ScratchFolder(
      SiteFiles(["content/en/faq.md": page("Help", "è [x](none.md)")]).files)
    for task in try tasks() where task.problemMatcher.background == nil {
      #expect(task.command == "SiteGen")
      var program = Program()
      program.arguments = task.args
      program.folder = site.path
      let pattern = try Regex(task.problemMatcher.pattern.regexp)
      let lines = try program.run().errors.split(separator: "\n")
      let found = try lines.compactMap { try pattern.wholeMatch(in: $0) }
      #expect(
        found.map { match in (1...6).map { String(match[$0].substring ?? "") } } == [
          ["content/en/faq.md", "5", "3", "error", "no page at 'none.md'", "link.unresolved"]
        ], "\(task.label): \(lines)")
    }
  }

  @Test func `the preview's lines are those that the task waits for`() throws {
    let preview = try #require(try tasks().first { $0.args.first == "serve" })
    let background = try #require(preview.problemMatcher.background)
    let guide = try ["preview", "editors"].flatMap {
      try GuidePage("Documentation/\($0).md").blocks.map(\.text)
    }.joined(separator: "\n")
    let lines = guide.split(separator: "\n")
    let begins = try Regex(background.beginsPattern)
    let ends = try Regex(background.endsPattern)
    #expect(try lines.contains { try begins.wholeMatch(in: $0) != nil })
    for word in ["Built ", "Not built: "] {
      let line = try #require(lines.first { $0.hasPrefix(word) })
      #expect(try ends.prefixMatch(in: line) != nil)
    }
  }

  @Test func `each schema that the settings name is written`() throws {
    let folder = try ScratchFolder()
    #expect(try Program("init", folder.path).run().status == 0)
    let settings = try #require(folder.text(".vscode/settings.json"))
    let named = settings.matches(of: /"(\.vscode\/schemas\/[a-z]+\.json)"/).map { String($0.1) }
    #expect(named.count == 8)
    for name in named { #expect(folder.exists(name), "\(name)") }
    for file in try folder.files(".vscode").keys {
      #expect(throws: Never.self, "\(file)") {
        try JSONSerialization.jsonObject(
          with: Data(try #require(folder.text(".vscode/\(file)")).utf8))
      }
    }
  }
}
