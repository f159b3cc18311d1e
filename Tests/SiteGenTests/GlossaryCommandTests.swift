import TestSupport
import Testing

@Suite struct GlossaryCommandTests {
  @Test func `the glossary is printed for other programs`() throws {
    let site = try ScratchFolder.sound(languages: ["en", "de"])
    try site.write(
      "content/glossary.yaml", "terms: {fee: {term: fee, translations: {de: Gebühr}}}\n")
    let table = try Program("glossary", "export", "--site", site.path, "--format", "csv").run()
    #expect(table.status == 0 && table.errors == "")
    #expect(
      table.output
        == "id,note,translate,en,en forbidden,de,de forbidden\r\nfee,,yes,fee,,Gebühr,\r\n")
    let tbx = try Program("glossary", "export", "--site", site.path).run()
    #expect(tbx.status == 0 && tbx.output.contains("<martif type=\"TBX-Basic\" xml:lang=\"en\">"))
  }

  @Test func `a site without one says so, and one with mistakes says these`() throws {
    let site = try ScratchFolder.sound()
    let none = try Program("glossary", "export", "--site", site.path).run()
    #expect(none.status == 64 && none.output == "")
    #expect(none.errors.contains("the site has no glossary"))
    try site.write("content/glossary.yaml", "terms: {fee: {}}\n")
    let wrong = try Program("glossary", "export", "--site", site.path).run()
    #expect(wrong.status == 1 && wrong.output == "")
    #expect(wrong.errors.contains("content/glossary.yaml:1:14: error: the key 'term' is missing"))
  }
}
