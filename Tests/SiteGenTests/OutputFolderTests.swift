import Foundation
import TestSupport
import Testing

/// The rules of the output folder, as a user meets them.
///
/// Proves promises 9 and 10.
@Suite struct OutputFolderTests {
  @Test(arguments: [
    ("/", "is the root of the file system"), (".", "is or holds the "),
    ("..", "is or holds the "), ("content", "is, holds or lies in the source folder"),
    ("content/en/out", "is, holds or lies in the source folder"),
    ("templates/x", "is, holds or lies in the source folder"), ("link", "is a symbolic link"),
    ("file", "isn't a folder"), ("home", "is or holds the home folder"),
  ])
  func `an output folder that could do harm is refused, also with --force`(
    output: String, reason: String
  ) throws {
    let site = try ScratchFolder.sound()
    try site.write("file", "mine")
    try site.write("home/mine", "mine")
    try site.write("elsewhere/mine", "mine")
    try FileManager.default.createSymbolicLink(
      atPath: site["link"], withDestinationPath: site["elsewhere"])
    let before = try site.files("")
    for force in [[], ["--force"]] {
      var program = Program("--output", output)
      program.arguments += force
      program.folder = site.path
      program.environment = ["HOME": site["home"]]
      let ending = try program.run()
      #expect(ending.status == 3, "\(ending)")
      #expect(
        ending.errors.hasPrefix("error: the output folder '\(output)' \(reason)"), "\(ending)")
      #expect(try site.files("") == before)
    }
  }

  @Test func `foreign files are kept, and only --force builds beside them`() throws {
    let site = try ScratchFolder.sound()
    try site.write("public/mine.txt", "mine")
    let refused = try Program("--site", site.path).run()
    #expect(refused.status == 3)
    #expect(refused.errors.contains("--force"))
    #expect(try site.files().keys.sorted() == ["mine.txt"])
    #expect(try Program("--site", site.path, "--force").run().status == 0)
    #expect(site.text("public/mine.txt") == "mine")
    #expect(site.exists("public/en/faq/index.html"))
    #expect(try Program("--site", site.path).run().status == 0)
  }

  @Test func `an output elsewhere counts from the working folder`() throws {
    let site = try ScratchFolder.sound()
    let other = try ScratchFolder()
    var program = Program("--site", site.path, "--output", "deep/out")
    program.folder = other.path
    #expect(try program.run().status == 0)
    #expect(other.exists("deep/out/en/faq/index.html"))
    #expect(!site.exists("public") && !site.exists("deep"))
  }

  @Test func `what makes builds quick lies where --cache says, never in the output`() throws {
    let site = try ScratchFolder.sound()
    var program = Program("--cache", "kept")
    program.folder = site.path
    #expect(try program.run().status == 0)
    #expect(site.exists("kept/CACHEDIR.TAG") && !site.exists(".sitegen-cache"))
    let own = try site.snapshot("public").keys.filter { $0.hasPrefix(".sitegen") }
    #expect(own == [".sitegen-manifest.json"])
    program.arguments = ["--cache", "public/kept"]
    let refused = try program.run()
    #expect(refused.status == 3, "\(refused)")
    #expect(
      refused.errors.hasPrefix("error: the cache folder 'public/kept' is, holds or lies in"),
      "\(refused)")
  }

  @Test func `a cache that can't be written is a note`() throws {
    let site = try ScratchFolder.sound()
    try site.write("file")
    let ending = try Program("--site", site.path, "--cache", site["file/x"]).run()
    #expect(ending.status == 0, "\(ending)")
    #expect(ending.errors.hasPrefix("note: can't find '\(site["file/x"])': "), "\(ending)")
    let quiet = try Program("--site", site.path, "--cache", site["file/x"], "--quiet").run()
    #expect(quiet.status == 0 && quiet.errors == "", "\(quiet)")
  }

  @Test func `a mistake leaves what was published byte for byte`() throws {
    let site = try ScratchFolder.sound()
    _ = try Program("--site", site.path).run()
    let before = try site.files()
    try site.write("content/en/new.md", "---\ntitle: New\n---\n\n{{none}}\n")
    #expect(try Program("--site", site.path).run().status == 1)
    #expect(try site.files() == before)
    try site.write("content/en/new.md", "---\ntitle: New\n---\n")
    #expect(try Program("--site", site.path).run().status == 0)
    #expect(site.exists("public/en/new/index.html"))
  }
}
