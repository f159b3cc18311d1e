import Foundation
import TestSupport
import Testing

@Suite struct TranslationDiffTests {
  private func accepted() throws -> TranslatedSite {
    let site = try TranslatedSite()
    try site.git("init", "-q")
    try site.run("accept", "it", "--by", "Anna")
    try site.git("add", "-A")
    try site.git("commit", "-qm", "one")
    return site
  }

  @Test func `diff shows the words that changed since`() throws {
    let site = try accepted()
    try site.change("90 days of the purchase", to: "60 days of your last purchase")
    let ending = try site.run("diff", "it")
    #expect(ending.status == 0)
    #expect(ending.errors == "")
    #expect(
      ending.output == """
        refunds#long: content/en/refunds.md:7:1, translated at content/it/refunds.md:6:1
        Changed since it was accepted (human, 2026-01-01, Anna):

        ## How long? {#long}

        Within [-90-] {+60+} days of [-the-] {+your last+} purchase.


        """)
  }

  @Test func `the text that was translated is found behind many revisions, in a folder`() throws {
    let site = try TranslatedSite()
    let outer = try ScratchFolder()
    try FileManager.default.moveItem(atPath: site.site.path, toPath: outer["docs"])
    try FileManager.default.createDirectory(
      atPath: site.site.path, withIntermediateDirectories: true)
    try FileManager.default.removeItem(atPath: site.site.path)
    try FileManager.default.createSymbolicLink(
      atPath: site.site.path, withDestinationPath: outer["docs"])
    try site.run("accept", "it")
    try site.git("-C", "..", "init", "-q")
    for number in 90..<95 {
      try site.git("add", "-A")
      try site.git("commit", "-qm", "x")
      try site.change("\(number) days", to: "\(number + 1) days")
    }
    try site.change("Refunds", to: "Returns")
    let text = try site.run("diff", "it").output
    #expect(text.contains("Within [-90-] {+95+} days"), "\(text)")
    #expect(text.contains("[-Refunds-]{+Returns+}"))
    #expect(try site.run("diff", "it", "refunds@title").output.split(separator: "\n").count == 3)
  }

  @Test func `the text that was translated is found under the page's former names`() throws {
    let site = try accepted()
    for (number, name) in ["returns", "money back"].enumerated() {
      for folder in ["en", "it"] {
        let old = name == "returns" ? "refunds" : "returns"
        try site.git("mv", "content/\(folder)/\(old).md", "content/\(folder)/\(name).md")
      }
      try site.git("commit", "-qm", name)
      let days = 91 + number
      try site.change("\(days - 1) days", to: "\(days) days", in: "content/en/\(name).md")
      try site.git("commit", "-qam", "edit")
    }
    let lock = try #require(site.site.text("content/it/translations.lock"))
    try site.site.write(
      "content/it/translations.lock", lock.replacing("refunds", with: "money%20back"))
    let text = try site.run("diff", "it").output
    #expect(text.contains("Within [-90-] {+92+} days"), "\(text)")
  }

  @Test func `without a history diff shows the present text and says so plainly`() throws {
    let site = try TranslatedSite()
    try site.run("accept", "it")
    try site.change("To you", to: "To all")
    let text = try site.run("diff", "it", "refunds").output
    #expect(
      text.contains(
        "The original that was translated (human, 2026-01-01) isn't to be had: the site isn't in "
          + "a git repository. The original as it is:\n\n## To whom? {#whom}\n\nTo all.\n")
    )
  }

  @Test func `what changed without a word is said`() throws {
    let site = try TranslatedSite()
    try site.change("To you.", to: "To [you][a].\n\n## Other {#o}\n\nA\n\n[a]: https://a.example/")
    try site.git("init", "-q")
    try site.run("accept", "it", "refunds#whom")
    try site.git("add", "-A")
    try site.git("commit", "-qm", "one")
    try site.change("https://a.example/", to: "https://b.example/")
    let text = try site.run("diff", "it").output
    #expect(text.contains("The words are those that were translated"), "\(text)")
  }

  @Test func `of a part that is named diff says also that nothing changed`() throws {
    let site = try accepted()
    #expect(try site.run("diff", "it").errors == "nothing is stale in 'it'\n")
    let text = try site.run("diff", "it", "refunds#long").output
    #expect(text.contains("Nothing changed since it was accepted (human, 2026-01-01, Anna)."))
    let other = try TranslatedSite()
    #expect(
      try other.run("diff", "it", "refunds#long").output.contains(
        "Nobody accepted the translation, so what it was made from isn't known."))
  }

  @Test func `no command of content reaches the terminal, and no settings of a repository run`()
    throws
  {
    let site = try accepted()
    let marker = site.site["ran"]
    try site.git("config", "core.fsmonitor", "touch \(marker)")
    try site.git("config", "core.pager", "touch \(marker)")
    try site.git("config", "diff.external", "touch \(marker)")
    try? FileManager.default.removeItem(atPath: marker)
    try site.change("To you", to: "To \u{202E}you")
    let text = try site.run("diff", "it").output
    #expect(text.contains("To"))
    #expect(!text.unicodeScalars.contains { $0.value == 0x202E })
    #expect(!text.contains("\u{1B}"))
    #expect(!FileManager.default.fileExists(atPath: marker))
  }

  @Test func `only a git in an absolute folder of PATH is run`() throws {
    let site = try accepted()
    try site.change("90 days", to: "60 days")
    let marker = site.site["ran"]
    try site.site.write("git", "#!/bin/sh\ntouch '\(marker)'\nexec /usr/bin/git \"$@\"\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: site.site["git"])
    var program = site.program("diff", "it")
    program.folder = site.site.path
    program.environment["PATH"] = ".::/usr/bin:/bin"
    let ending = try program.run()
    #expect(ending.output.contains("[-90-] {+60+}"))
    #expect(!FileManager.default.fileExists(atPath: marker))
  }

  @Test func `no setting of a repository or a user changes what is found`() throws {
    let site = try accepted()
    try site.change("90 days", to: "60 days")
    let expected = try site.run("diff", "it").output
    #expect(expected.contains("[-90-] {+60+}"))
    let settings = [
      ["log.showRoot", "false"], ["diff.relative", "true"], ["diff.renames", "false"],
      ["log.showSignature", "true"], ["log.diffMerges", "first-parent"], ["log.follow", "false"],
      ["diff.orderFile", "\(site.site["none"])"], ["color.ui", "always"], ["format.pretty", "raw"],
      ["log.decorate", "full"], ["log.mailmap", "true"], ["diff.noprefix", "true"],
      ["core.quotePath", "true"],
    ]
    for setting in settings {
      try site.git("config", setting[0], setting[1])
      #expect(try site.run("diff", "it").output == expected, "\(setting)")
    }
  }

  @Test func `an object that stands in for another changes nothing`() throws {
    let site = try accepted()
    try site.change("90 days", to: "60 days")
    try site.git("commit", "-qam", "two")
    try site.git("replace", "HEAD~1:content/en/refunds.md", "HEAD:content/en/refunds.md")
    #expect(try site.run("diff", "it").output.contains("[-90-] {+60+}"))
  }

  @Test func `why there is no history is said as it is`() throws {
    let site = try accepted()
    try site.change("90 days", to: "60 days")
    try site.git("commit", "-qam", "two")
    try site.git("clone", "-q", "--depth=1", "file://\(site.site.path)", site.site["clone"])
    let clone = try Program("translations", "diff", "it", "--site", site.site["clone"]).run()
    #expect(
      clone.output.contains(
        "isn't to be had: the repository was cloned without the revision that has it; "
          + "'git fetch --unshallow' brings it. The original as it is:"), "\(clone)")
    var program = site.program("diff", "it")
    program.environment["PATH"] = "/nonexistent"
    #expect(try program.run().output.contains("to be had: there is no git in the folders of PATH."))
    try FileManager.default.removeItem(atPath: site.site[".git"])
    try site.site.write(".git", "gitdir: /nonexistent\n")
    #expect(
      try site.run("diff", "it").output.contains(
        "git says 'fatal: not a git repository: /nonexistent'"))
  }

  @Test func `a page that once was huge is passed over`() throws {
    let site = try accepted()
    let page = try #require(site.site.text("content/en/refunds.md"))
    try site.site.write("content/en/refunds.md", page + String(repeating: "word ", count: 8 << 20))
    try site.git("commit", "-qam", "huge")
    try site.site.write("content/en/refunds.md", page.replacing("90 days", with: "60 days"))
    #expect(try site.run("diff", "it").output.contains("[-90-] {+60+}"))
  }

  @Test func `a repository that git doesn't read is told in git's own words`() throws {
    let site = try accepted()
    try site.change("90 days", to: "60 days")
    try site.site.write(".git/config", "[core\n")
    let text = try site.run("diff", "it").output
    #expect(text.contains("git says 'fatal: bad config line 1"), "\(text)")
    #expect(!text.contains("no revision in"))
    if geteuid() == 0 {
      let other = try accepted()
      try other.change("90 days", to: "60 days")
      for folder in [other.site.path, other.site[".git"]] {
        #expect(chown(folder, 12_345, 12_345) == 0)
      }
      #expect(
        try other.run("diff", "it").output.contains("git says 'fatal: detected dubious ownership"))
    }
  }

  #if os(Linux)
    @Test func `a git that hangs is ended, and says why`() throws {
      let site = try accepted()
      try site.change("90 days", to: "60 days")
      try FileManager.default.removeItem(atPath: site.site[".git/HEAD"])
      #expect(mkfifo(site.site[".git/HEAD"], 0o600) == 0)
      #expect(try site.run("diff", "it").output.contains("git took too long"))
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGKILL])
    func `git ends with the program that asked it`(signal: Int32) async throws {
      let site = try accepted()
      try site.change("90 days", to: "60 days")
      let number = site.site["number"]
      try site.site.write(
        "bin/git", "#!/bin/sh\necho $$ > '\(number)'\nkill -\(signal) $PPID\nexec sleep 600\n")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: site.site["bin/git"])
      var program = site.program("diff", "it")
      program.environment["PATH"] = site.site["bin"] + ":/usr/bin:/bin"
      let streams = try ScratchFolder()
      let process = try program.start(in: streams)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      let git = try #require(site.site.text("number")).filter(\.isNumber)
      #expect(
        try await eventually {
          // A zombie has ended, and waits for somebody to hear of it.
          let status = try? String(contentsOfFile: "/proc/\(git)/status", encoding: .utf8)
          return status?.contains("State:\tZ") ?? true
        })
    }
  #endif
}
