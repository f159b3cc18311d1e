import Foundation
import TestSupport
import Testing

/// Proves promise 16.
@Suite struct TranslationAcceptTests {
  @Test func `accept writes a line a part, sorted, with the method, the day and the name`() throws {
    let site = try TranslatedSite()
    let ending = try site.run("accept", "it", "--by", "Anna Rossi")
    #expect(ending.status == 0)
    #expect(ending.output == "")
    #expect(
      ending.errors == """
        accepts 4 parts of 1 page in 'it': refunds@title, refunds@description, refunds#long, \
        refunds#whom
        accepted 4 parts of 1 page in 'it'

        """)
    #expect(
      try site.lock()
        == ["#long", "#whom", "@description", "@title"].map {
          "refunds\($0) human 2026-01-01 Anna Rossi"
        })
    #expect(try site.run("status").output.contains("it              4           0      0"))
    #expect(try site.run("accept", "it").errors == "nothing to accept in 'it'\n")
  }

  @Test(arguments: [
    ["translations", "accept", "it"], ["translations", "add", "de"], ["ids", "accept"],
  ])
  func `a command that writes waits for another, and says so`(arguments: [String]) async throws {
    let site = try TranslatedSite().site
    let before = try site.files("content")
    let folder = open(site.path, O_RDONLY)
    try #require(folder >= 0 && flock(folder, LOCK_EX) == 0)
    var program = Program("--site", site.path)
    program.arguments = arguments + program.arguments
    let streams = try ScratchFolder()
    let process = try program.start(in: streams)
    #expect(
      try await eventually {
        streams.text("errors")?.contains("another command is writing into '\(site.path)'") == true
      })
    #expect(try site.files("content") == before)
    close(folder)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try site.files("content") != before)
  }

  @Test func `many accept at once, and none loses what another wrote`() throws {
    let site = try TranslatedSite()
    let streams = try (0..<4).map { _ in try ScratchFolder() }
    let parts = ["refunds#long", "refunds#whom", "refunds@title", "refunds@description"]
    let processes = try zip(parts, streams).map { part, streams in
      try Program("translations", "accept", "it", part, "--site", site.site.path).start(in: streams)
    }
    for process in processes { process.waitUntilExit() }
    #expect(processes.allSatisfy { $0.terminationStatus == 0 })
    #expect(try site.lock().count == 4)
  }

  @Test func `after a change accept clears just what it names`() throws {
    let site = try TranslatedSite()
    try site.run("accept", "it", "--by", "Anna")
    try site.change("Within", to: "In")
    try site.change("To you", to: "To all")
    #expect(try site.run("accept", "it", "refunds#whom", "--method", "machine").status == 0)
    #expect(
      try site.lock() == [
        "refunds#long human 2026-01-01 Anna", "refunds#whom machine 2026-01-01",
        "refunds@description human 2026-01-01 Anna", "refunds@title human 2026-01-01 Anna",
      ])
    #expect(try site.run("status").output.contains("it              2           1      1"))
    #expect(try site.run("accept", "it", "refunds").status == 0)
    #expect(try site.run("status").output.contains("it              4           0      0"))
  }

  @Test func `a cosmetic change keeps who made a translation and when`() throws {
    let site = try TranslatedSite()
    try site.run("accept", "it", "refunds#long", "--by", "Anna", "--method", "machine-reviewed")
    let before = try #require(site.site.text("content/it/translations.lock"))
    try site.change("Within", to: "In")
    var program = Program("translations", "accept", "it", "--cosmetic", "--site", site.site.path)
    program.environment = ["SOURCE_DATE_EPOCH": "1800000000"]
    #expect(try program.run().errors.hasSuffix("\naccepted 1 part of 1 page in 'it'\n"))
    // What nobody had accepted isn't by this.
    #expect(try site.lock() == ["refunds#long machine-reviewed 2026-01-01 Anna"])
    #expect(site.site.text("content/it/translations.lock") != before)
  }

  @Test func `what is empty or as in the original is accepted by its full name alone`() throws {
    let site = try TranslatedSite()
    try site.change("A te.\n", to: "", in: "content/it/refunds.md")
    try site.change("Rimborsi", to: "Refunds", in: "content/it/refunds.md")
    try site.change("Soldi indietro.", to: "'Money: back.'", in: "content/it/refunds.md")
    try site.change(
      "Entro 90 giorni dall'acquisto", to: "Within 90 days of the purchase",
      in: "content/it/refunds.md")
    let none = try site.run("accept", "it")
    #expect(
      none.errors == """
        leaves 4 parts of 1 page, empty or as in the original: refunds@title, \
        refunds@description, refunds#long, refunds#whom
          hint: one that is right so is accepted by its full name: SiteGen translations accept it \
        refunds@title
        nothing to accept in 'it'

        """)
    #expect(try site.run("accept", "it", "refunds").errors.contains("nothing to accept"))
    #expect(!site.site.exists("content/it/translations.lock"))
    #expect(try site.run("status").output.hasSuffix("0      0        4       0        0%\n"))
    #expect(
      try site.run("status", "--only", "missing").output.contains(
        "content/it/refunds.md:10:1: missing in 'it': refunds#whom (empty), original "))
    let named = try site.run("accept", "it", "refunds#whom", "refunds#long")
    #expect(named.errors == "accepted 2 parts of 1 page in 'it'\n")
    #expect(
      try site.lock() == ["refunds#long as-is 2026-01-01", "refunds#whom as-is 2026-01-01"])
    #expect(try site.run("status").output.contains("it              2           0      0"))
    // What is translated after all wants to be looked at.
    try site.change("{#whom}", to: "{#whom}\n\nA te.", in: "content/it/refunds.md")
    #expect(try site.run("status").output.contains("it              1           3      0"))
    try site.run("accept", "it")
    #expect(try site.lock().contains("refunds#whom human 2026-01-01"))
  }

  @Test func `a dry run says what would be accepted, and writes nothing`() throws {
    let site = try TranslatedSite()
    let before = try site.site.files("content")
    let ending = try site.run("accept", "it", "refunds#long", "--dry-run")
    #expect(
      ending.errors
        == "accepts 1 part of 1 page in 'it': refunds#long\nnothing was written\n")
    #expect(ending.status == 0)
    #expect(try site.site.files("content") == before)
  }

  @Test func `what isn't translated can't be accepted, and then nothing is`() throws {
    let site = try TranslatedSite()
    try site.change("{#whom}", to: "{#other}", in: "content/it/refunds.md")
    try site.site.write("content/en/new.md", "---\ntitle: New\n---\n")
    for (part, reason) in [
      ("refunds#whom", "'refunds#whom' is not translated into 'it'"),
      ("refunds#other", "'refunds#other' has no original in the source language"),
      ("new", "the page 'new' is not translated into 'it'"),
      ("new@title", "'new@title' is not translated into 'it'"),
    ] {
      let ending = try site.run("accept", "it", "refunds@title", part)
      #expect(ending.status == 64)
      #expect(ending.errors.hasPrefix("Error: \(reason)\n"), "\(ending)")
    }
    #expect(!site.site.exists("content/it/translations.lock"))
  }

  @Test func `lines of other pages stay, and those of parts that the source hasn't until pruned`()
    throws
  {
    let site = try TranslatedSite()
    try site.run("accept", "it")
    let lines = try #require(site.site.text("content/it/translations.lock"))
    let hash = String(repeating: "0", count: 32)
    try site.site.write(
      "content/it/translations.lock",
      "\(lines.prefix { $0 != "\n" })\nother#x \(hash) human - Bo\nrefunds#gone \(hash) human\n"
        + lines.drop { $0 != "\n" }.dropFirst())
    try site.change("Within", to: "In")
    try site.run("accept", "it", "refunds#long")
    try site.run("accept", "it")
    #expect(try site.lock().first == "other#x human - Bo")
    #expect(try site.lock().count == 6)
    let pruned = try site.run("accept", "it", "--prune", "refunds")
    #expect(pruned.errors == "the lock of 'it' has 0 lines under new names, 1 line less\n")
    #expect(try site.lock().count == 5)
    try site.run("accept", "it", "--prune")
    #expect(try site.lock().count == 4)
  }

  @Test func `accept takes out the lines of what is gone by redirects.yaml`() throws {
    let site = try TranslatedSite()
    try site.run("accept", "it")
    for path in ["content/en/refunds.md", "content/it/refunds.md"] {
      try site.change("{#whom}", to: "{#who}", in: path)
      try site.change("A", to: "Ah", in: "content/it/refunds.md")
    }
    try site.site.write("content/redirects.yaml", "refunds#whom: gone\n")
    #expect(try site.run("accept", "it").status == 0)
    #expect(
      try site.lock().map { $0.prefix { $0 != " " } }
        == ["refunds#long", "refunds#who", "refunds@description", "refunds@title"])
  }

  @Test func `lines move to the new names of their parts, with who and when`() throws {
    let site = try TranslatedSite()
    try site.run("accept", "it", "--by", "Anna")
    for path in ["content/en/refunds.md", "content/it/refunds.md"] {
      try site.change("{#whom}", to: "{#who}", in: path)
    }
    try site.change("To you", to: "To all")
    try site.site.write("content/redirects.yaml", "refunds#whom: refunds#who\n")
    let status = try site.run("status", "--only", "stale")
    #expect(
      status.output == """
        content/it/refunds.md:10:1: stale in 'it': refunds#who, original content/en/refunds.md:11:1, \
        in the lock refunds#whom

        """)
    #expect(
      try site.run("status", "--only", "stale", "--format", "json").output
        .contains("\"recordedAs\":\"refunds#whom\""))
    let tidied = try site.run("accept", "it", "--tidy")
    #expect(tidied.errors == "the lock of 'it' has 1 line under new names, 0 lines less\n")
    #expect(try site.lock().contains("refunds#who human 2026-01-01 Anna"))
    #expect(try !site.lock().contains { $0.hasPrefix("refunds#whom ") })
    // It is stale as before.
    #expect(try site.run("status").output.contains("it              3           0      1"))
  }

  @Test func `of a part that stands twice tidying leaves the line that makes it stale`() throws {
    let site = try TranslatedSite()
    try site.run("accept", "it", "--by", "Anna")
    let old = try #require(site.site.text("content/it/translations.lock"))
    try site.change("90 days", to: "60 days")
    try site.run("accept", "it", "refunds#long", "--by", "Bo")
    let new = try #require(site.site.text("content/it/translations.lock"))
    let merged = Set((old + new).split(separator: "\n")).sorted().joined(separator: "\n") + "\n"
    try site.site.write("content/it/translations.lock", merged)
    let check = try Program("check", "--site", site.site.path).run()
    #expect(check.status == 1 && check.errors.contains("[lock.duplicate]"))
    #expect(try site.run("accept", "it", "--tidy").status == 0)
    #expect(site.site.text("content/it/translations.lock") == old)
    #expect(try site.run("status").output.contains("it              3           0      1"))
    // Each way of accepting leaves one.
    try site.site.write("content/it/translations.lock", merged)
    #expect(try site.run("accept", "it", "refunds@title").status == 0)
    #expect(try site.lock().count == 4)
  }

  @Test func `the lines of a page stay while its original is a draft`() throws {
    let site = try TranslatedSite()
    try site.run("accept", "it")
    let lines = try site.lock()
    try site.site.write("content/en/faq.md", "---\ntitle: Help\n---\n\n## Q {#q}\n\nA\n")
    try site.change("slug: money", to: "slug: money\ndraft: true")
    #expect(try site.run("accept", "it").status == 0)
    #expect(try site.lock() == lines)
  }

  @Test func `a lock out of order is written sorted`() throws {
    let site = try TranslatedSite()
    try site.run("accept", "it")
    let text = try #require(site.site.text("content/it/translations.lock"))
    let lines = text.split(separator: "\n")
    try site.site.write(
      "content/it/translations.lock", lines.reversed().joined(separator: "\n") + "\n")
    try site.change("Within", to: "In")
    try site.run("accept", "it", "--tidy")
    #expect(site.site.text("content/it/translations.lock") == text)
  }

  @Test func `the lock is replaced whole, and nothing else is left in the folder`() throws {
    let site = try TranslatedSite()
    try site.site.write("content/it/.sitegen-draft", "what a killed run left")
    try site.run("accept", "it")
    #expect(
      try site.site.files("content/it").keys.sorted() == ["refunds.md", "translations.lock"])
  }

  @Test func `a link in the place of the language's folder is not followed`() throws {
    let site = try TranslatedSite()
    let outside = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: outside["it"], withIntermediateDirectories: true)
    try FileManager.default.removeItem(atPath: site.site["content/it"])
    try FileManager.default.createSymbolicLink(
      atPath: site.site["content/it"], withDestinationPath: outside["it"])
    #expect(try site.run("accept", "it").status != 0)
    #expect(try outside.files("").isEmpty)
  }

  @Test func `check names what went stale, and is silent when it is accepted`() throws {
    let site = try TranslatedSite()
    try site.run("accept", "it")
    try site.change("90 days", to: "60 days")
    let stale = try Program("check", "--site", site.site.path).run()
    #expect(
      stale.errors.hasPrefix(
        "\(site.site.path)/content/it/refunds.md:6:1: warning: the original of 'refunds#long' changed since it was "
          + "translated [translation.stale]\n"))
    try site.change("90 giorni", to: "60 giorni", in: "content/it/refunds.md")
    try site.run("accept", "it", "refunds#long")
    #expect(try !Program("check", "--site", site.site.path).run().errors.contains("stale"))
  }
}
