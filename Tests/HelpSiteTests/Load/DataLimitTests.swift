import Foundation
import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 20 for what every page shows.
@Suite struct DataLimitTests {
  private func found(_ file: String, _ text: String) async throws -> [String] {
    let site = try TrialSite([
      file: text, "templates/sections/own.mustache": "x",
    ])
    return try await site.diagnostics().filter { $0.severity == .error }.map {
      "\($0.location): \($0.message) [\($0.id)]"
    }
  }

  private static let text = String(repeating: "x", count: 16_385)
  private static let site = TrialSite.sound["content/site.yaml"]!

  @Test(arguments: [
    ("content/en/strings.yaml", "\nhome: \(text)\n", "2:7", "strings"),
    (
      "content/en/strings.yaml", "questionCount:\n  one: x\n  other: '\(text)'\n", "3:10",
      "strings"
    ),
    ("content/site.yaml", site + "home: {intro: \(text)}\n", "4:15", "config"),
    ("content/site.yaml", site + "organization:\n  name: \(text)\n", "5:9", "config"),
    (
      "content/tools.yaml",
      "groups: {a: {title: {en: \(text)}, tools: [{name: N, url: 'https://x.example/'}]}}", "1:26",
      "config"
    ),
    (
      "content/contact.yaml",
      "channels: {a: {kind: web, url: 'https://x.example/', note: \(text)}}", "1:60", "config"
    ),
    ("content/en/start.md", "---\ntitle: T\ndescription: \(text)\n---\n", "3:14", "front-matter"),
  ])
  func `a text that pages show has a limit`(
    file: String, text: String, place: String, area: String
  ) async throws {
    #expect(
      try await found(file, text).contains(
        "\(file):\(place): the text is longer than 16 KiB [\(area).limit]"))
    let shorter = text.replacingOccurrences(of: Self.text, with: String(Self.text.dropLast()))
    #expect(try await !found(file, shorter).contains { $0.contains("limit]") })
  }

  private static func list(_ count: Int, _ element: (Int) -> String) -> String {
    (1...count).map(element).joined(separator: ", ")
  }

  @Test(arguments: [
    ("content/en/start.md", 100, "there are 101 sections, more than 100 [front-matter.limit]"),
    ("content/site.yaml", 100, "there are 101 sections, more than 100 [config.limit]"),
    (
      "content/payments.yaml", 500,
      "there are 501 methods in the group, more than 500 [config.limit]"
    ),
    ("content/tools.yaml", 500, "there are 501 tools in the group, more than 500 [config.limit]"),
    ("content/contact.yaml", 100, "there are 101 channels, more than 100 [config.limit]"),
    (
      "content/redirects.yaml", 10_000,
      "there are 10001 redirects, more than 10000 [config.limit]"
    ),
  ])
  func `lists that pages show have limits`(file: String, most: Int, message: String) async throws {
    func text(_ count: Int) -> String {
      let list = { (element: (Int) -> String) in Self.list(count, element) }
      return switch file {
      case "content/en/start.md": "---\ntitle: T\nsections: [\(list { _ in "own" })]\n---\n"
      case "content/site.yaml": Self.site + "sections: [\(list { _ in "own" })]\n"
      case "content/payments.yaml":
        "methods: {\(list { "m\($0): {name: M, kind: card}" })}\ngroups: {g: {methods: [\(list { "m\($0)" })]}}\n"
      case "content/tools.yaml":
        "groups: {g: {title: T, tools: [\(list { "{name: N\($0), url: 'https://x.example/'}" })]}}\n"
      case "content/redirects.yaml":
        (1...count).map { "/en/a\($0)/: start\n" }.joined()
      default: "channels: {\(list { "c\($0): {kind: web, url: 'https://x.example/'}" })}\n"
      }
    }
    let found = try await found(file, text(most + 1))
    #expect(found.count == 1 && found[0].hasSuffix(message), "\(found)")
    #expect(try await self.found(file, text(most)) == [])
  }
}
