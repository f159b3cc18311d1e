import TestSupport
import Testing

@testable import HelpSite

@Suite struct BodyLinkTests {
  private static let contact = """
    channels:
      sales: {kind: mail, address: "o'neil+a&b@shop.example"}
      phone: {kind: phone, number: +39 06 (555) 01-00}
      forum: {kind: forum, url: 'https://forum.example/?a=1&b=2'}

    """

  @Test(arguments: [
    (
      "[*us*](contact:sales)",
      "<!--email_off--><a href=\"mailto:o&#39;neil+a%26b@shop.example\"><em>us</em></a><!--/email_off-->"
    ),
    (
      "[us](contact:sales \"at \\\"once\\\"\")",
      "<!--email_off--><a href=\"mailto:o&#39;neil+a%26b@shop.example\" title=\"at &quot;once&quot;\">us"
        + "</a><!--/email_off-->"
    ),
    ("[us](contact:phone)", "<a href=\"tel:+39065550100\">us</a>"),
    ("[us](contact:forum)", "<a href=\"https://forum.example/?a=1&amp;b=2\">us</a>"),
  ])
  func `a link to a channel is a link to its address`(body: String, html: String) async throws {
    let found = try await RenderedPage.html(body, ["content/contact.yaml": Self.contact])
    #expect(found == "<p>\(html)</p>\n")
  }

  @Test func `an encoded mail address is the same to browsers`() async throws {
    let html = try await RenderedPage.html(
      "[us](contact:sales)", ["content/contact.yaml": Self.contact + "encodeAddresses: true"])
    #expect(html.hasPrefix("<p><!--email_off--><a href=\"&#109;&#97;"))
    #expect(try HTMLPage(html).first("a")?["href"] == "mailto:o'neil+a%26b@shop.example")
    #expect(!html.contains("shop.example"))
  }

  @Test func `an encoded mail address is nowhere plain in the contact section`() async throws {
    let html = try await RenderedPage.html(
      "{{contact}}", ["content/contact.yaml": Self.contact + "encodeAddresses: true"])
    let link = try HTMLPage(html).all("a").first { $0["href"]?.hasPrefix("mailto:") == true }
    #expect(link?["href"] == "mailto:o'neil+a%26b@shop.example")
    #expect(link?.text == "o'neil+a&b@shop.example")
    #expect(!html.contains("@shop.example"))
  }

  @Test func `an unknown channel is a mistake`() async throws {
    let mistakes = try await RenderedPage.site(
      "[us](contact:sale)", ["content/contact.yaml": Self.contact]
    ).mistakes().filter { $0.severity == .error }
    #expect(mistakes.map(\.id) == ["contact.unknown"])
    #expect(mistakes.first?.hint == "did you mean 'sales'?")
  }

  /// Hosts' filters, entities and percent signs must not hide a scheme.
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#10;script:alert(1)", "&#1;javascript:a",
    "javascript&colon;alert(1)", "data:text/html,x", "vbscript:x", "blob:https://x", "file:///x",
    "view-source:x", "javascript%3Aalert(1)", "ftp://x.example/", "{{mark}}alert(1)",
  ])
  func `only addresses of the allowed schemes are links and pictures`(
    address: String
  ) async throws {
    for body in ["[x](\(address))", "<\(address)>", "![x](\(address))", "[x]\n\n[x]: \(address)"] {
      let site = RenderedPage.site(body, ["content/facts.yaml": "mark: {text: 'javascript:'}"])
      let mistakes = try await site.mistakes().filter { $0.severity == .error }
      if mistakes.map(\.id) == ["text.control"] {
        continue
      } else if mistakes.isEmpty {
        let html = try await site.build().text("en/page/index.html")
        #expect(!html.contains("href=") && !html.contains("src="), "\(body): \(html)")
      } else {
        let expected = body.hasPrefix("!") ? ["image.missing", "url.scheme"] : ["url.scheme"]
        #expect(mistakes.contains { expected.contains($0.id) }, "\(body): \(mistakes)")
      }
    }
  }

  @Test func `a link to a file leads to its published name and keeps what follows`()
    async throws
  {
    let site = try await RenderedPage.site(
      "[terms](../assets/legal/terms.pdf#page=2)", ["content/assets/legal/terms.pdf": "%PDF"]
    ).build()
    let name = try #require(site.files.keys.first { $0.hasPrefix("assets/legal/terms.") })
    #expect(name.wholeMatch(of: /assets\/legal\/terms\.[0-9a-f]{10}\.pdf/) != nil)
    #expect(
      try site.text("en/page/index.html") == "<p><a href=\"/\(name)#page=2\">terms</a></p>\n")
  }
}
