import TestSupport
import Testing

@Suite struct IDsCommandTests {
  @Test func `accept writes the ledger, and what it has may not be lost`() throws {
    let site = try ScratchFolder.sound()
    let ending = try Program("ids", "accept", "--site", site.path).run()
    #expect(ending.status == 0 && ending.output == "")
    #expect(ending.errors == "3 new lines in content/published.lock\n", "\(ending)")
    #expect(site.text("content/published.lock")?.hasSuffix("/en/\n/en/faq/\nfaq#q\n") == true)
    #expect(try Program("check", "--strict", "--site", site.path).run().status == 0)
    try site.write("content/en/faq.md", "---\ntitle: Help\n---\n\n## Q {#other}\n\nA\n")
    let lost = try Program("build", "--site", site.path).run()
    #expect(lost.status == 1 && lost.errors.contains("[id.lost]"), "\(lost)")
  }

  @Test func `a site with mistakes has nothing to accept`() throws {
    let site = try ScratchFolder.broken()
    let ending = try Program("ids", "accept", "--site", site.path).run()
    #expect(ending.status == 1 && ending.errors.contains("[link.unresolved]"))
    #expect(!site.exists("content/published.lock"))
  }
}
