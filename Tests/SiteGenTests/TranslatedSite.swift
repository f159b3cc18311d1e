import Foundation
import TestSupport
import Testing

/// A site in English with an Italian translation, and the commands about it.
struct TranslatedSite {
  let site: ScratchFolder

  init() throws {
    site = try ScratchFolder()
    try site.write("content/site.yaml", Self.settings)
    try site.write("content/en/refunds.md", Self.english)
    try site.write("content/it/refunds.md", Self.italian)
  }

  static let settings = """
    # The site.
    name: Help
    baseURL: https://help.example/
    languages:   # the source first
      - en
      - {tag: it, market: IT} # Rome

    # What pages show.
    sections: [faq]

    """

  static let english = """
    ---
    title: Refunds
    description: "Money: back."
    slug: money
    ---

    ## How long? {#long}

    Within 90 days of the purchase.

    ## To whom? {#whom}

    To you.

    """

  static let italian = """
    ---
    title: Rimborsi
    description: Soldi indietro.
    ---

    ## Quanto? {#long}

    Entro 90 giorni dall'acquisto.

    ## A chi? {#whom}

    A te.

    """

  /// `SiteGen translations …` on the day 2026-01-01.
  @discardableResult
  func run(_ arguments: String...) throws -> Program.Ending {
    try program(arguments).run()
  }

  /// The same, not run yet.
  func program(_ arguments: String...) -> Program { program(arguments) }

  private func program(_ arguments: [String]) -> Program {
    var program = Program()
    program.arguments = ["translations"] + arguments + ["--site", site.path]
    program.folder = site.path
    program.environment = ["SOURCE_DATE_EPOCH": "1767225600"]
    return program
  }

  func change(_ old: String, to new: String, in path: String = "content/en/refunds.md") throws {
    let text = try #require(site.text(path))
    try #require(text.contains(old))
    try site.write(path, text.replacing(old, with: new))
  }

  /// What the lock says of each part, behind its hash.
  func lock(_ language: String = "it") throws -> [String] {
    let text = try #require(site.text("content/\(language)/translations.lock"))
    return text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: " ")
      return ([fields[0]] + fields.dropFirst(2)).joined(separator: " ")
    }
  }

  /// Runs git in the site folder, as someone without settings of their own.
  func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let author = ["-c", "user.name=A", "-c", "user.email=a@example.com"]
    process.arguments = ["git", "-C", site.path] + author + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
