import Testing

@testable import HelpSite

@Suite struct PublishedPageReaderTests {
  private func read(_ main: String, language: String = "it") -> PublishedPage? {
    PublishedPageReader.page(
      Array(
        """
        <!doctype html><html lang="\(language)"><head><title>T</title></head><body>
        <nav>Menu</nav><h2 id="outside">Outside</h2><main>\(main)</main><footer>End</footer></body></html>
        """.utf8))
  }

  @Test func `a page is its text and its questions`() throws {
    let page = try #require(
      read(
        """
        <h1>Pagamenti &amp; IVA</h1><p>Intro <a href="/x/">here</a>.</p>
        <nav><a href="#a">A?</a></nav>
        <section><h2 id="a">A?</h2><a class="permalink" href="#a"><svg></svg></a>
        <div><p>Yes, <strong>30</strong> days.</p><ul><li>one<li>two</ul></div></section>
        <p>Between.</p>
        <details><summary><h2 id="b">B?</h2></summary>No.</details>
        """))
    #expect(page.language == "it")
    #expect(page.title == "Pagamenti & IVA")
    #expect(page.text == "Pagamenti & IVA\n\nIntro here (/x/).\n\nBetween.")
    #expect(
      page.questions == [
        PublishedPage.Question(id: "a", title: "A?", answer: "Yes, 30 days.\n\n- one\n- two"),
        PublishedPage.Question(id: "b", title: "B?", answer: "No."),
      ])
  }

  @Test func `headings of the frame end a question and begin none`() throws {
    let page = try #require(
      read(
        """
        <h1>T</h1><h2 id="a">A?</h2><p>Yes.</p><h2 id="_related">Related</h2><p>Other</p>
        <h2>More</h2><p>Other</p>
        """))
    #expect(page.text == "T")
    #expect(page.questions == [PublishedPage.Question(id: "a", title: "A?", answer: "Yes.")])
  }

  @Test func `without a question all is text, and the title is the heading's`() throws {
    let page = try #require(read("<p>Notice</p><h1>The <em>title</em></h1><p>Text</p>"))
    #expect(page.title == "The title")
    #expect(page.text == "Notice\n\nThe title\n\nText")
  }

  @Test func `a section in an answer doesn't end it`() throws {
    let page = try #require(
      read("<section><h2 id=\"a\">A?</h2><section><p>1</p></section><p>2</p></section><p>3</p>"))
    #expect(page.questions.map(\.answer) == ["1\n\n2"])
    #expect(page.text == "")
  }

  @Test(arguments: [
    "", "<p>no page</p>",
    "<html lang=\"it\"><head><meta http-equiv=\"refresh\" content=\"0; url=/x/\"></head><main>x</main>",
  ])
  func `what is no page, or leads to another, has nothing to read`(html: String) {
    #expect(PublishedPageReader.page(Array(html.utf8)) == nil)
  }
}
