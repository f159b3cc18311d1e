import TestSupport
import Testing

@testable import HelpSite

@Suite struct SectionRendererTests {
  @Test func `a section that is kept for pages is that of their language and of their text's`()
    async throws
  {
    let own = "<p lang=\"{{content.tag}}\">{{#isFallback}}borrowed{{/isFallback}}</p>"
    let files = SiteFiles(
      languages: "[en, it]", settings: "sections: [own]",
      [
        "content/en/a.md": page("A"), "content/it/a.md": page("A"), "content/en/b.md": page("B"),
        "templates/sections/own.mustache": own,
      ])
    // One worker renders all of it, and keeps what pages share.
    let site = try await files.build { $0.jobs = 1 }
    for (path, section) in [
      ("en/a", "<p lang=\"en\"></p>"), ("en/b", "<p lang=\"en\"></p>"),
      ("it/a", "<p lang=\"it\"></p>"), ("it/b", "<p lang=\"en\">borrowed</p>"),
    ] {
      #expect(try site.main("\(path)/index.html").contains(section), "\(path)")
    }
  }

  private static func site(_ text: String, sections: String = "[faq]") -> SiteFiles {
    SiteFiles(
      [
        "content/en/a.md": page("A", front: "sections: \(sections)", text),
        "content/contact.yaml": "channels: {sales: {kind: mail, address: sales@example.com}}",
        "content/payments.yaml": """
        methods: {visa: {name: Visa, kind: card}, sepa: {name: SEPA, kind: bank}, jcb: {name: JCB, kind: card}}
        groups:
          cards: {methods: [visa]}
          banks: {methods: [sepa, jcb]}
          rest: {title: Also, methods: [jcb]}
        """,
      ])
  }

  @Test
  func `a section in an answer is one level below its question, and one before them is beside it`()
    async throws
  {
    let text = "{{payments:cards}}\n\n## Q {#q}\n\n{{payments:banks}}\n\n{{contact}}\n\n- a"
    let html = try await Self.site(text).build().html("en/a/index.html")
    #expect(html.all("h2").map { $0["id"] } == ["payments-cards", "q"])
    #expect(html.all("h3").map { $0["id"] } == ["payments-banks", "contact"])
    #expect(try await Self.site(text).build().text("en/a/index.html").contains("href=\"#contact\""))
  }

  @Test func `groups that follow each other under one heading have lists with names of their own`()
    async throws
  {
    let sections = "[payments: cards, payments: banks, payments: rest, payments: cards, faq]"
    let html = try await Self.site("Text", sections: sections).build().html("en/a/index.html")
    #expect(html.all("h2").map(\.text) == ["We accept:", "Also", "We accept:"])
    let lists = html.all("ul").filter { $0["class"] == "badges" }
    #expect(lists.map { $0["aria-label"] } == [nil, "We accept: SEPA, JCB", nil, nil])
    #expect(lists[1]["id"] == "payments-banks")
  }

  @Test func `a page without contact block leads to that of the home page, which has it`()
    async throws
  {
    let site = try await Self.site("Text").build()
    #expect(try site.text("en/a/index.html").contains("href=\"/en/#contact\""))
    #expect(try site.html("en/index.html").all("h2").contains { $0["id"] == "contact" })
    #expect(try site.html("en/404.html").all("h2").contains { $0["id"] == "contact" })
    var bare = Self.site("Text")
    bare["content/contact.yaml"] = nil
    #expect(try await !bare.build().text("en/a/index.html").contains("Contact us"))
  }
}
