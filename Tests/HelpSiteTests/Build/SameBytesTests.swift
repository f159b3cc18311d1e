import Foundation
import Publishing
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 18.
@Suite struct SameBytesTests {
  /// More pages than one task takes at a time, in several languages, with all kinds of file.
  private static let files: SiteFiles = {
    var files = SiteFiles(
      languages: "[en, it, ar]",
      settings: "sections: [faq, {payments: all}, contact]\nextra: {b: 1, a: 2, c: {y: 1, x: 2}}",
      [
        "content/facts.yaml": "window: {days: 90}\nprice: {money: 4.9, currency: EUR}",
        "content/payments.yaml":
          "methods: {b: {name: B, kind: card}, a: {name: A, kind: bank}}\n"
          + "groups: {all: {methods: [b, a]}, more: {methods: [a]}}",
        "content/contact.yaml":
          "channels: {z: {kind: mail, address: z@b.example}, y: {kind: web, url: 'https://y.example/'}}",
        "content/redirects.yaml": "/en/z/: p1\n/en/y/: p2\n/it/x.html: p3",
      ])
    for number in 0..<50 {
      files["content/en/p\(number).md"] = page(
        "P \(number)",
        "Intro {{price}}\n\n## Q\n\nIn {{window}}, see [next](p\((number + 1) % 50).md).")
      if number % 3 == 0 {
        files["content/it/p\(number).md"] = page("I \(number)", "## D {#q}\n\nA")
      }
    }
    return files
  }()

  @Test func `any number of jobs, any folder and any order of making files give the same bytes`()
    async throws
  {
    let one = try await Self.files.build { $0.jobs = 1 }
    let eight = try await Self.files.build { $0.jobs = 8 }
    #expect(one.files.count > 150)
    #expect(one.files == eight.files)
    #expect(one.manifest == eight.manifest)
    #expect(one.report.warnings == eight.report.warnings)
    let deep = try ScratchFolder()
    try deep.makeFolder("a b/ü")
    for (path, text) in Self.files.files.sorted(by: { $0.key > $1.key }) {
      try deep.write("a b/ü/" + path, text)
    }
    let output = OutputFolder(
      path: deep["elsewhere/out"], site: deep["a b/ü"], protecting: [], force: false)
    _ = try await SiteBuild(site: deep["a b/ü"], options: BuildOptions(jobs: 3, now: 0))
      .run(output: output)
    #expect(try deep.published("elsewhere/out") == one.files)
  }

  @Test func `the day of the build changes warnings, never the output`() async throws {
    var files = Self.files
    files["content/payments.yaml"] =
      "methods: {a: {name: A, kind: card, until: 2024-12-31}}\ngroups: {all: {methods: [a]}}"
    let before = try await files.build { $0 = BuildOptions(jobs: 2, now: 1_735_603_200) }
    let after = try await files.build { $0 = BuildOptions(jobs: 2, now: 1_735_689_600) }
    #expect(before.files == after.files)
    #expect(!before.report.warnings.contains { $0.id == "payment.retired" })
    #expect(after.report.warnings.contains { $0.id == "payment.retired" })
  }

  @Test func `a second build writes nothing`() async throws {
    let site = try await Self.files.build()
    let before = try site.scratch.stamps()
    #expect(site.report.published.written == site.files.count)
    let again = try await BuiltSite(site.scratch)
    #expect(again.report.published.written == 0)
    #expect(again.report.published.unchanged == site.files.count)
    #expect(again.report.published.removed == 0)
    #expect(try site.scratch.stamps() == before)
  }

  @Test func `a change writes the files that it shows in, and a removal removes its own`()
    async throws
  {
    let site = try await Self.files.build()
    try site.scratch.write("content/en/p1.md", page("P 1", "Other"))
    try site.scratch.remove("content/en/p49.md")
    try site.scratch.write("content/en/p48.md", page("P 48"))
    let after = try await BuiltSite(site.scratch)
    let changed = after.files.filter { site.files[$0.key] != $0.value }.keys
    #expect(after.report.published.written == changed.count)
    #expect(changed.contains("en/p1/index.html") && !changed.contains("en/p25/index.html"))
    // It lists the page that led to it.
    #expect(changed.contains("en/p2/index.html"))
    #expect(after.files["en/p49/index.html"] == nil && after.files["it/p49/index.html"] == nil)
    #expect(after.report.published.removed == 3)
  }
}

extension BuiltSite {
  fileprivate var manifest: String? { scratch.text("public/\(OwnName.manifest)") }
}

extension ScratchFolder {
  /// When each published file was written, and its number on the disk.
  fileprivate func stamps() throws -> [String: [Int]] {
    try published().keys.reduce(into: [:]) { stamps, path in
      var status = stat()
      try #require(stat(self["public/" + path], &status) == 0)
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      stamps[path] = [Int(status.st_ino), time.tv_sec, time.tv_nsec]
    }
  }
}
