import Foundation
import TestSupport
import Testing

@Suite struct ThemeCommandTests {
  private func theme(_ site: ScratchFolder, _ arguments: String...) throws -> Program.Ending {
    var program = Program()
    program.arguments = ["theme"] + arguments
    program.folder = site.path
    return try program.run()
  }

  private static let footer = "templates/partials/footer.mustache"

  @Test func `list names every file of the theme, and which the site has`() throws {
    let site = try ScratchFolder.sound()
    try site.write(Self.footer)
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: packageRoot.appending(path: "templates").path
    ).filter { $0.contains(".") }
    let ending = try theme(site, "list")
    #expect(ending.status == 0 && ending.errors == "", "\(ending)")
    let lines = ending.output.split(separator: "\n").map(String.init)
    #expect(
      Set(lines)
        == Set(names.map { $0 == "partials/footer.mustache" ? $0 + "  (own)" : $0 }))
    let json = try theme(site, "list", "--format", "json").output
    #expect(json.contains(#"{"file":"partials/footer.mustache","own":true}"#))
    #expect(json.contains(#"{"file":"page.mustache","own":false}"#))
  }

  @Test func `copy takes files with their bytes, and a site with them builds the same`() throws {
    let site = try ScratchFolder.sound()
    #expect(try Program("--site", site.path).run().status == 0)
    let before = try site.published()
    let ending = try theme(site, "copy", "assets/site.css", "partials/footer.mustache")
    #expect(ending.status == 0 && ending.output == "", "\(ending)")
    #expect(ending.errors == "wrote templates/assets/site.css\nwrote \(Self.footer)\n")
    for name in ["templates/assets/site.css", Self.footer] {
      let carried = try String(
        contentsOf: packageRoot.appending(path: name), encoding: .utf8)
      #expect(site.text(name) == carried)
    }
    let lines = try #require(site.text("templates/theme.lock")).split(separator: "\n")
    #expect(lines.count == 3 && lines[1].hasPrefix("assets/site.css "), "\(lines)")
    #expect(try Program("check", "--strict", "--site", site.path).run().status == 0)
    #expect(try Program("--site", site.path).run().status == 0)
    #expect(try site.published() == before)
  }

  @Test(arguments: [
    ("footer.mustache", "the default theme has no file 'footer.mustache'"),
    ("../x", "the default theme has no file '../x'"),
    ("page.mustach", "the default theme has no file 'page.mustach'; did you mean 'page.mustache'?"),
    ("home.mustache", "'templates/home.mustache' is there already; --force writes over it"),
  ])
  func `copy writes nothing if it can't write all`(name: String, reason: String) throws {
    let site = try ScratchFolder.sound()
    try site.write("templates/home.mustache", "own")
    let before = try site.snapshot()
    let ending = try theme(site, "copy", "page.mustache", name)
    #expect(ending.status == 64 && ending.errors.hasPrefix("Error: \(reason)"), "\(ending)")
    #expect(try site.snapshot() == before)
  }

  @Test func `what a killed run copied is copied again, and noted`() throws {
    let site = try ScratchFolder.sound()
    #expect(try theme(site, "copy", "page.mustache").status == 0)
    let lock = try #require(site.text("templates/theme.lock"))
    try FileManager.default.removeItem(atPath: site["templates/theme.lock"])
    #expect(try theme(site, "copy", "page.mustache").status == 0)
    #expect(site.text("templates/theme.lock") == lock)
  }

  @Test func `force writes over a file, and a link is never followed`() throws {
    let site = try ScratchFolder.sound()
    try site.write(Self.footer, "own")
    #expect(try theme(site, "copy", "--force", "partials/footer.mustache").status == 0)
    #expect(try theme(site, "status").output == "partials/footer.mustache: as in SiteGen\n")
    let elsewhere = try ScratchFolder()
    try elsewhere.write("page", "own")
    try site.link("templates/page.mustache", to: elsewhere["page"])
    #expect(try theme(site, "copy", "--force", "page.mustache").status == 3)
    #expect(elsewhere.text("page") == "own")
  }

  @Test func `status tells what changed on which side`() throws {
    let site = try ScratchFolder.sound()
    let names = ["home", "page", "root", "redirect", "not-found"].map { $0 + ".mustache" }
    for name in names { #expect(try theme(site, "copy", name).status == 0) }
    try site.write("templates/all-questions.mustache", "own")
    for name in ["page", "redirect"] { try site.write("templates/\(name).mustache", "own") }
    // As if other bytes had been copied: those of `own`, and of no file.
    let own = "b4f1f1a0d1f0ad5bd3b3c4e0dff8a5ba"
    var lock = try #require(site.text("templates/theme.lock"))
    lock = lock.replacing(/redirect.mustache .*/, with: "redirect.mustache \(own)")
    lock = lock.replacing(
      /not-found.mustache .*/, with: "not-found.mustache \(own)\nold.css \(own)")
    try site.write("templates/theme.lock", lock)
    try site.write("templates/old.css", "old")
    let ending = try theme(site, "status", "--format", "json")
    #expect(ending.status == 0 && ending.errors == "", "\(ending)")
    let states = ending.output.matches(of: /"file":"([^"]+)","state":"([a-z]+)"/)
      .map { "\($0.1) \($0.2)" }
    #expect(
      states == [
        "all-questions.mustache unrecorded", "home.mustache same", "not-found.mustache same",
        "old.css gone", "page.mustache changed", "redirect.mustache both", "root.mustache same",
      ])
  }

  @Test func `a lock that was merged badly knows nothing of the file`() throws {
    let site = try ScratchFolder.sound()
    #expect(try theme(site, "copy", "page.mustache").status == 0)
    let lock = try #require(site.text("templates/theme.lock"))
    let line = try #require(lock.split(separator: "\n").last)
    try site.write("templates/theme.lock", "<<<<<<< ours\n\(line)\n=======\n\(line)\n>>>>>>> b\n")
    try site.write("templates/page.mustache", "own")
    #expect(
      try theme(site, "status").output
        == "page.mustache: differs from SiteGen's; what it was copied from isn't known\n")
  }
}
