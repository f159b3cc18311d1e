import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct LinkTests {
  private func files(_ body: String) -> SiteFiles {
    SiteFiles(
      languages: "[en, it]",
      settings: "sections: [faq, {payments: cards}]\nlinks: {exclude: [/en/kept/]}",
      [
        "content/en/faq.md": page("T", body), "content/it/faq.md": page("D", "## Q {#q}\n\nA"),
        "content/en/billing/pay.md": page("P", "## How {#how}\n\n### Detail\n\n[up](../faq.md)"),
        "content/it/billing/pay.md": page("P", front: "slug: paga", "## Come {#how}\n\nA"),
        "content/payments.yaml":
          "methods: {visa: {name: Visa, kind: card}}\ngroups: {cards: {methods: [visa]}}",
      ])
  }

  @Test(arguments: [
    ("billing/pay.md", "/en/billing/pay/"), ("billing/pay.md#how", "/en/billing/pay/#how"),
    ("./billing/../billing/pay.md#detail", "/en/billing/pay/#detail"),
    ("billing/pay.md#payments-cards", "/en/billing/pay/#payments-cards"),
    ("../it/billing/pay.md#how", "/it/billing/paga/#how"), ("#q", "#q"), ("faq.md#q", "/en/faq/#q"),
    ("faq.md#", "/en/faq/"), ("https://x.example/a?b#c", "https://x.example/a?b#c"),
    ("/en/kept/", "/en/kept/"),
    ("faq.md?x=1#q", "/en/faq/?x=1#q"), ("billing/pay.md?a=b&amp;c", "/en/billing/pay/?a=b&amp;c"),
    ("mailto:a@b.example", "mailto:a@b.example"),
  ])
  func `a link to a page's file leads to its address`(
    link: String, address: String
  ) async throws {
    let site = try await files("[x](\(link))\n\n## Q {#q}\n\nA").build()
    #expect(try site.main("en/faq/index.html").contains("<p><a href=\"\(address)\">x</a></p>"))
  }

  @Test(arguments: [
    ("billing/pay.md#haw", "link.fragment", "did you mean 'how'?"),
    ("#p", "link.fragment", "did you mean 'q'?"),
    ("biling/pay.md", "link.unresolved", "did you mean 'billing/pay.md'?"),
    ("../it/faq.md#nowhere", "link.fragment", nil),
    ("../it/fax.md", "link.unresolved", "did you mean '../it/faq.md'?"),
  ])
  func `a link that leads nowhere is a mistake at its place`(
    link: String, id: String, hint: String?
  ) async throws {
    let mistakes = try await files("See [x](\(link)).\n\n## Q {#q}\n\nA").mistakes()
    let found = try #require(mistakes.first { $0.severity == .error }, "\(mistakes)")
    #expect(found.id == id)
    #expect(found.hint == hint)
    #expect(found.location == SourceLocation(file: "content/en/faq.md", line: 5, column: 5))
  }

  @Test func `questions that no section of their page shows are a mistake`() async throws {
    var site = files("[x](billing/pay.md#how)")
    site["content/en/billing/pay.md"] = page(
      "P", front: "sections: []", "Intro\n\n## How {#how}\n\nA")
    let mistakes = try await site.mistakes()
    let found = try #require(mistakes.first { $0.severity == .error })
    #expect(found.location == SourceLocation(file: "content/en/billing/pay.md", line: 8))
  }

  /// An id as each file spells it: with the accent as a character of its own, or percent-encoded.
  @Test func `an id is one however its accents are written`() async throws {
    let apart = "u\u{308}berblick"
    var site = files("[x](billing/pay.md#\(apart)) [y](#u%CC%88ber) [z](#\(apart))")
    site["content/en/billing/pay.md"] = page("P", "## U\u{308}berblick\n\nA")
    site["content/it/billing/pay.md"] = page("P", "## Panoramica {#\(apart)}\n\nA")
    site["content/en/faq.md"]! += "\n\n## Über\n\nA\n\n## More {#\(apart)}\n\nA"
    site["content/redirects.yaml"] =
      "/en/old/: \"billing/pay#\(apart)\"\nfaq#before: \"faq#\(apart)\"\n"
    site["content/published.lock"] = "billing/pay#\(apart)\nfaq#überblick\n"
    let built = try await site.build()
    let main = try built.main("en/faq/index.html")
    #expect(main.contains("href=\"/en/billing/pay/#%C3%BCberblick\""))
    #expect(main.contains("href=\"#%C3%BCber\""))
    #expect(main.contains("href=\"#%C3%BCberblick\""))
    for page in ["en/billing/pay", "it/billing/pay", "en/faq"] {
      let html = try built.main(page + "/index.html")
      #expect(html.contains(bytesOf: "id=\"überblick\""), "\(page)")
      #expect(!html.contains(bytesOf: apart))
    }
    #expect(PartSelection("pay#\(apart)") == PartSelection("pay#überblick"))
  }
}
