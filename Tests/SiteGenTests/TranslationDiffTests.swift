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
        "The original that was translated (human, 2026-01-01) isn't to be had: no revision in the "
          + "site's git history has it. The original as it is:\n\n## To whom? {#whom}\n\nTo all.\n")
    )
  }

  @Test func `what changed without a word is said`() throws {
    let site = try TranslatedSite()
    try site.change("To you.", to: "To [you][a].\n\n## Other {#o}\n\n[a]: https://a.example/")
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
}
