import Foundation
import TestSupport
import Testing

/// Proves promise 21.
@Suite struct ExitStatusTests {
  @Test func `a build that succeeds ends with 0 and says what it did on stderr alone`() throws {
    let site = try ScratchFolder.sound(languages: ["en", "it"])
    let ending = try Program("build", "--site", site.path).run()
    #expect(ending.status == 0)
    #expect(ending.output == "")
    let summary = /2 pages in 2 languages: \d+ written, 0 unchanged, 0 removed in \d+\.\d\ds\n/
    #expect(ending.errors.wholeMatch(of: summary) != nil, "\(ending)")
    #expect(site.exists("public/it/faq/index.html"))
  }

  @Test func `build is the command that no word means, and here the site`() throws {
    let site = try ScratchFolder.sound()
    var program = Program()
    program.folder = site.path
    let ending = try program.run()
    #expect(ending.status == 0, "\(ending)")
    #expect(site.exists("public/en/faq/index.html"))
  }

  @Test func `a second build writes nothing`() throws {
    let site = try ScratchFolder.sound()
    _ = try Program("--site", site.path).run()
    let ending = try Program("--site", site.path).run()
    #expect(ending.errors.contains(": 0 written, "), "\(ending)")
  }

  @Test(arguments: [
    ("build", "nothing was published"), ("check", "the site can't be built"),
  ])
  func `a mistake ends with 1, is shown with its line, and nothing is published`(
    command: String, consequence: String
  ) throws {
    let site = try ScratchFolder.broken()
    let ending = try Program(command, "--site", site.path).run()
    #expect(ending.status == 1)
    #expect(ending.output == "")
    #expect(
      ending.errors == """
        \(site.path)/content/en/faq.md:5:1: error: no page at 'none.md' [link.unresolved]
          | [x](none.md)
          | ^
        1 error; \(consequence)

        """)
    #expect(!site.exists("public"))
  }

  @Test func `a warning ends with 0, or with 1 under --strict`() throws {
    let site = try ScratchFolder.poor()
    let ending = try Program("check", "--site", site.path).run()
    #expect(ending.status == 0)
    #expect(ending.errors.contains("warning: raw HTML is dropped: '<b>' [markdown.raw-html]"))
    #expect(try Program("check", "--site", site.path, "--strict").run().status == 1)
    #expect(!site.exists("public"))
  }

  @Test func `a strict build with a warning publishes nothing`() throws {
    let site = try ScratchFolder.poor()
    let ending = try Program("build", "--site", site.path, "--strict").run()
    #expect(ending.status == 1)
    #expect(!site.exists("public"))
  }

  @Test func `what the machine refuses ends with 3`() throws {
    let site = try ScratchFolder.sound()
    let missing = try Program("--site", site["nowhere"]).run()
    #expect(missing.status == 3)
    #expect(missing.errors == "error: can't open '\(site["nowhere"])': No such file or directory\n")
    let full = try Program("--site", site.path, "--output", "/proc/sys/public").run()
    #expect(full.status == 3, "\(full)")
  }

  #if os(Linux)
    @Test(.enabled(if: geteuid() == 0), arguments: [["build"], ["check"], ["facts", "list"]])
    func `where no proc is mounted, a command says so before it begins`(
      command: [String]
    ) throws {
      let site = try ScratchFolder.sound()
      var program = Program()
      program.arguments = command + ["--site", site.path]
      program.tracer = "unshare --mount sh -c 'mount -t tmpfs none /proc && exec \"$0\" \"$@\"'"
      let ending = try program.run()
      // Not every container may mount.
      guard !ending.errors.contains("unshare") else { return }
      #expect(ending.status == 3 && ending.output == "", "\(ending)")
      #expect(
        ending.errors == "error: can't read '/proc/self/task': No such file or directory; "
          + "programs with several threads need /proc\n")
      program.arguments = ["--version"]
      #expect(try program.run().status == 0)
    }
  #endif

  @Test func `a check writes nothing at all`() throws {
    let site = try ScratchFolder.sound()
    let ending = try Program("check", "--site", site.path).run()
    #expect(ending.status == 0)
    #expect(try site.files("").keys.sorted() == ["content/en/faq.md", "content/site.yaml"])
  }

  @Test(arguments: [
    ["--nonsense"], ["nonsense"], ["--jobs", "0"], ["--jobs", "x"], ["--jobs", "1025"],
    ["--format", "xml"], ["--base-url", "ftp://x.example/"], ["--base-url", "/help/"],
    ["--languages", ""], ["--languages", "en_GB"], ["--languages", "fr"],
    ["check", "--output", "x"],
    ["--site"], ["--strict=yes"],
  ])
  func `wrong usage ends with 64, says why on stderr and does nothing`(
    arguments: [String]
  ) throws {
    let site = try ScratchFolder.sound()
    var program = Program()
    program.arguments = arguments
    program.folder = site.path
    let ending = try program.run()
    #expect(ending.status == 64, "\(ending)")
    #expect(ending.output == "")
    #expect(ending.errors.hasPrefix("Error: "))
    #expect(!site.exists("public"))
  }

  @Test(arguments: ["x", "-1", "1.5", "99999999999999999999"])
  func `a wrong SOURCE_DATE_EPOCH is wrong usage`(value: String) throws {
    let site = try ScratchFolder.sound()
    var program = Program("check", "--site", site.path)
    program.environment = ["SOURCE_DATE_EPOCH": value]
    #expect(try program.run().status == 64)
  }
}
