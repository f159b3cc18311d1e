import TestSupport
import Testing

@Suite struct FactsCommandTests {
  private func site() throws -> ScratchFolder {
    let site = try ScratchFolder.sound()
    try site.write("content/facts.yaml", "window: {days: 90}\n")
    try site.write("content/en/faq.md", "---\ntitle: Help\n---\n\n## Q {#q}\n\n{{window}}\n")
    return site
  }

  @Test func `the list is data, so it goes to stdout`() throws {
    let site = try site()
    let ending = try Program("facts", "list", "--site", site.path).run()
    #expect(ending.status == 0 && ending.errors == "")
    #expect(
      ending.output == "window: 90\u{A0}days\n  \(site.path)/content/en/faq.md:7:1 #q\n",
      "\(ending)")
  }

  @Test func `json is one array`() throws {
    let site = try site()
    let ending = try Program("facts", "list", "--site", site.path, "--format", "json").run()
    #expect(ending.status == 0)
    #expect(ending.output.hasPrefix("[{\"name\":\"window\",") && ending.output.hasSuffix("}]\n"))
  }

  @Test func `a fact's markets stand below it, as the source language writes them`() throws {
    let site = try site()
    try site.write(
      "content/facts.yaml",
      """
      price:
        money: 49
        currency: EUR
        markets: {US: {money: 59, currency: USD}, JP: {money: 7900, currency: JPY}}

      """)
    try site.write("content/en/faq.md", "---\ntitle: Help\n---\n\n## Q {#q}\n\n{{price}}\n")
    let text = try Program("facts", "list", "--site", site.path).run().output
    #expect(
      text
        == "price: €49.00\n  in JP: ¥7,900\n  in US: $59.00\n  \(site.path)/content/en/faq.md:7:1 #q\n",
      "\(text)")
    let json = try Program("facts", "list", "--site", site.path, "--format", "json").run().output
    #expect(
      json.contains("\"value\":\"€49.00\",\"markets\":{\"JP\":\"¥7,900\",\"US\":\"$59.00\"},"),
      "\(json)")
  }

  @Test func `a site with mistakes has no list`() throws {
    let site = try ScratchFolder.broken()
    let ending = try Program("facts", "list", "--site", site.path).run()
    #expect(ending.status == 1 && ending.errors.contains("[link.unresolved]"))
    #expect(try Program("facts", "list", "--format", "sarif").run().status == 64)
    #expect(try Program("facts", "list", "--site", site["none"]).run().status == 3)
  }
}
