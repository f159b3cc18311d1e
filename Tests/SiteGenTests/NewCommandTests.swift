import TestSupport
import Testing

@Suite struct NewCommandTests {
  private func new(_ site: TranslatedSite, _ arguments: [String]) throws -> Program.Ending {
    var program = Program()
    program.arguments = ["new"] + arguments
    program.folder = site.site.path
    return try program.run()
  }

  @Test(arguments: [
    (["page", "billing/how-to-pay"], "billing/how-to-pay", "How to pay"),
    (["page", "buying-and-paying/index"], "buying-and-paying/index", "Buying and paying"),
    (["page", "vat", "--title", "What about: VAT?"], "vat", "What about: VAT?"),
    (["page", "ätna_öl"], "ätna_öl", "Ätna öl"),
    (["page", "q", "--title", "\"Quoted\" \\ 'x'"], "q", "\\\"Quoted\\\" \\\\ 'x'"),
  ])
  func `a new page is a draft with a title`(arguments: [String], key: String, title: String) throws
  {
    let site = try TranslatedSite()
    let before = try site.site.files("content")
    let ending = try new(site, arguments)
    let path = "content/en/\(key).md"
    #expect(ending.status == 0 && ending.output == "", "\(ending)")
    #expect(ending.errors == "wrote \(path), a draft\n", "\(ending)")
    #expect(site.site.text(path) == "---\ntitle: \"\(title)\"\ndraft: true\n---\n")
    var after = try site.site.files("content")
    after["en/\(key).md"] = nil
    #expect(after == before)
    var check = Program("check", "--strict", "--drafts", "--only", "front-matter.*,url.*,file.*")
    check.folder = site.site.path
    #expect(try check.run().status == 0)
  }

  @Test(arguments: [
    (["page", "refunds"], "the page 'refunds' is there already"),
    (["page", "a", "--title", " "], "--title is empty."),
    (["page", "a", "--title", "{{no}}"], "'{{no}}' can't be a title: no fact 'no'"),
    (["page", "a", "--title", "x\ny"], "--title is one line."),
    (["page", "../x"], "no page can be named '../x': '..' isn't a name"),
    (["page", "/x"], "no page can be named '/x': the path has an empty part"),
    (["page", "x/"], "no page can be named 'x/': the path has an empty part"),
    (["page", ""], "no page can be named '': the path has an empty part"),
    (["page", "a.md"], "no page can be named 'a.md': a key has no .md"),
    (["page", "a/.b"], "no page can be named 'a/.b': '.b' begins with a dot, and would be passed"),
    (["page", "nul"], "no page can be named 'nul': 'nul' is reserved on Windows"),
    (["page", "a\u{1B}b"], "no page can be named 'a\\u{1B}b': the name holds U+001B"),
    (["question", "refunds#long"], "'refunds#long' can't be added, for there would be an error"),
    (["question", "refund#x"], "there is no page 'refund'; did you mean 'refunds'?"),
    (["question", "refunds"], "'refunds' names no question, such as refunds#how-long"),
    (["question", "refunds@title"], "'refunds@title' names no question, such as"),
    (
      ["question", "refunds#a b"],
      "'refunds#a b' can't be added, for there would be an error in the"
    ),
    (["question", "open#x"], "'open#x' can't be added to the end of content/en/open.md with"),
    (["question", "refunds#x", "--title", ""], "--title is empty."),
  ])
  func `what is there, or can't be, changes nothing`(arguments: [String], reason: String) throws {
    let site = try TranslatedSite()
    try site.site.write("content/en/open.md", "---\ntitle: T\n---\n\n```\ncode\n")
    let before = try site.site.files("content")
    let ending = try new(site, arguments)
    #expect(ending.status == 64 && ending.output == "", "\(ending)")
    #expect(ending.errors.hasPrefix("Error: \(reason)"), "\(ending)")
    #expect(try site.site.files("content") == before)
  }

  @Test(arguments: [
    ("---\ntitle: T\n---\n", "\n## To a T {#to-a-t}\n"),
    ("---\ntitle: T\n---\n\nText", "\n\n## To a T {#to-a-t}\n"),
    ("---\ntitle: T\n---\n\n## A {#a}\n\nB\n\n", "## To a T {#to-a-t}\n"),
    ("---\r\ntitle: T\r\n---\r\n\r\n## A {#a}\r\n\r\nB\r\n", "\r\n## To a T {#to-a-t}\r\n"),
    ("\u{FEFF}---\ntitle: T\n---\n- a\n- b\n", "\n## To a T {#to-a-t}\n"),
    ("---\ntitle: T\ndraft: true\n---\nA\n", "\n## To a T {#to-a-t}\n"),
  ])
  func `a question is added to the end, and every other byte stays`(text: String, added: String)
    throws
  {
    let site = try TranslatedSite()
    try site.site.write("content/en/page.md", text)
    let ending = try new(site, ["question", "page#to-a-t", "--title", "To a T"])
    #expect(ending.status == 0 && ending.output == "", "\(ending)")
    #expect(ending.errors.hasPrefix("wrote the question to content/en/page.md:"), "\(ending)")
    #expect(site.site.text("content/en/page.md")?.utf8.elementsEqual((text + added).utf8) == true)
  }

  @Test func `a question without a title has that of its id`() throws {
    let site = try TranslatedSite()
    let ending = try new(site, ["question", "refunds#gift-cards"])
    #expect(
      ending.errors == "wrote the question to content/en/refunds.md:15:1: answer it there\n",
      "\(ending)")
    #expect(
      site.site.text("content/en/refunds.md")
        == TranslatedSite.english + "\n## Gift cards {#gift-cards}\n")
  }

  @Test func `no link is followed`() throws {
    let site = try TranslatedSite()
    let elsewhere = try ScratchFolder()
    try site.site.link("content/en/out", to: elsewhere.path)
    let ending = try new(site, ["page", "out/page"])
    #expect(ending.status != 0, "\(ending)")
    #expect(try elsewhere.files("").isEmpty)
  }
}
