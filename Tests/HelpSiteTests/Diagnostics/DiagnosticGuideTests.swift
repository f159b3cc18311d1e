import Foundation
import Mustache
import TestSupport
import Testing

@testable import HelpSite

/// The guide's table of diagnostics against the program.
@Suite struct DiagnosticGuideTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
  }

  /// The ids in the first cells of the guide's rows.
  private func documented() throws -> [String] {
    try text("Documentation/diagnostics.md").split(separator: "\n").flatMap { row -> [String] in
      guard row.hasPrefix("| `"), let cell = row.split(separator: "|").first else { return [] }
      return cell.matches(of: /`([a-z-]+\.[a-z-]+)`/).map { String($0.1) }
    }
  }

  private func sources() throws -> [String] {
    let folder = packageRoot.appending(path: "Sources/HelpSite").path
    return try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }.map { try text("Sources/HelpSite/" + $0) }
  }

  @Test func `every id stands in the guide once`() throws {
    let documented = try documented()
    try #require(documented.count > 50)
    #expect(Set(documented).count == documented.count)
  }

  @Test func `every id of the program is in the guide`() throws {
    let documented = Set(try documented())
    let literal = /(?:error|warning|note|id): "([a-z-]+\.[a-z-]+)"/
    let found = try sources().flatMap { $0.matches(of: literal).map { String($0.1) } }
    try #require(found.count > 40)
    for id in Set(found).sorted() { #expect(documented.contains(id), "\(id)") }
    for kind in TemplateError.Kind.allCases {
      let error = try #require(Self.templateError(of: kind))
      #expect(documented.contains(error), "\(error)")
    }
  }

  @Test func `every id of the guide is in the program`() throws {
    let sources = try sources().joined()
    for id in try documented() where !id.hasPrefix("template.") {
      let kind = id.split(separator: ".")[1]
      // Ids of YAML files are put together from their area and their kind.
      let isThere =
        sources.contains("\"\(id)\"") || sources.contains(").\(kind)\"")
        || sources.contains("\"\(kind)\"")
      #expect(isThere, "\(id)")
    }
  }

  /// The id by the rule that the guide follows: `unsafeURL` is `template.unsafe-url`.
  private static func templateError(of kind: TemplateError.Kind) -> String? {
    let words = kind.rawValue.replacing("URL", with: "Url").map { character in
      character.isUppercase ? "-" + character.lowercased() : String(character)
    }
    return "template." + words.joined()
  }
}
