import Foundation
import TestSupport
import Testing

@testable import HelpSite

@Suite struct StructuredDataTests {
  private static let settings = """
    sections: [faq]
    organization: {name: 'Vendor "&" <Co>', url: 'https://vendor.example/'}
    returnPolicy: {days: window, countries: [IT, US], page: faq}
    structuredData: {faqPage: true}
    """
  private let files = SiteFiles(
    languages: "[en, it]", base: "https://help.example/h/", settings: settings,
    [
      "content/en/faq.md": page(
        "Faq \"</script>\"", front: "description: D",
        "Intro\n\n## How *long*? {#q}\n\nIn **90** days & `<b>`.\n\n## Two? {#r}\n\n- a\n- b"),
      "content/en/plain.md": page("Plain", front: "sections: []", "Words"),
      "content/facts.yaml": "window: {days: 90}",
      "content/payments.yaml": """
      methods:
        visa: {name: Visa, kind: card}
        bank: {name: {en: Transfer, it: Bonifico}, kind: transfer, languages: [it]}
      groups: {all: {methods: [visa, bank]}, more: {methods: [visa]}}
      """,
      "content/contact.yaml": """
      channels:
        sales: {kind: mail, address: a@b.example}
        phone: {kind: phone, number: +39 06 5550100}
      languages: [en, it]
      hours: {timeZone: Europe/Rome, open: [{days: [mon, sun], from: "09:00", to: "24:00"}]}
      """,
    ])

  private func graph(_ path: String, of site: BuiltSite) throws -> [String: JSONValue] {
    let script = try #require(site.html(path).data)
    #expect(script["type"] == "application/ld+json")
    #expect(!script.text.contains("<") && !script.text.contains("\u{2028}"))
    let data = try JSONDecoder().decode(JSONValue.self, from: Data(script.text.utf8))
    #expect(data["@context"]?.text == "https://schema.org")
    let nodes = try #require(data["@graph"]?.list)
    return Dictionary(uniqueKeysWithValues: nodes.map { ($0["@type"]?.text ?? "FAQPage", $0) })
  }

  @Test func `a page describes itself and its path`() async throws {
    let graph = try graph("en/plain/index.html", of: try await files.build())
    #expect(graph.keys.sorted() == ["BreadcrumbList", "WebPage"])
    let page = try #require(graph["WebPage"])
    #expect(page["url"]?.text == "https://help.example/h/en/plain/")
    #expect(page["inLanguage"]?.text == "en")
    let crumbs = try #require(graph["BreadcrumbList"]?["itemListElement"]?.list)
    #expect(crumbs.map { $0["position"]?.number } == [1, 2])
    #expect(
      crumbs.map { $0["item"]?.text } == [
        "https://help.example/h/en/", "https://help.example/h/en/plain/",
      ])
  }

  @Test func `home pages tell of the vendor, and the root page of the site`() async throws {
    let site = try await files.build()
    for path in ["en/index.html", "it/index.html"] {
      #expect(try graph(path, of: site).keys.sorted() == ["Organization", "WebPage"])
    }
    let root = try graph("index.html", of: site)
    #expect(root.keys.sorted() == ["Organization", "WebPage", "WebSite"])
    #expect(root["Organization"]?["name"]?.text == "Vendor \"&\" <Co>")
    #expect(root["WebSite"]?["publisher"]?["@id"] == root["Organization"]?["@id"])
    #expect(root["WebSite"]?["url"]?.text == "https://help.example/h/")
    #expect(root["WebSite"]?["inLanguage"]?.list?.map(\.text) == ["en", "it"])
    var atRoot = files
    atRoot["content/site.yaml"]! += "sourceAtRoot: true\n"
    let other = try await atRoot.build()
    #expect(
      try graph("index.html", of: other)["WebSite"]?["url"]?.text == "https://help.example/h/")
    #expect(try graph("it/index.html", of: other)["WebSite"] == nil)
  }

  @Test func `a vendor has its logo, its profiles and what its channels are for`() async throws {
    var files = files
    files["content/site.yaml"]!.replace(
      "url: 'https://vendor.example/'}",
      with: "url: 'https://vendor.example/', logo: v.svg, sameAs: [https://social.example/@v]}")
    files["content/assets/v.svg"] =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>"
    files["content/contact.yaml"]!.replace("a@b.example}", with: "a@b.example, contactType: sales}")
    let site = try await files.build()
    let vendor = try #require(try graph("index.html", of: site)["Organization"])
    let logo = try #require(vendor["logo"]?.text)
    #expect(logo.hasPrefix("https://help.example/h/assets/v."))
    #expect(site.files[String(logo.dropFirst("https://help.example/h/".count))] != nil)
    #expect(vendor["sameAs"]?.list?.map(\.text) == ["https://social.example/@v"])
    #expect(
      vendor["contactPoint"]?.list?.map { $0["contactType"]?.text } == [
        "sales", "customer support",
      ])
  }

  @Test func `the vendor says how to reach it, to pay it and to get money back`() async throws {
    let site = try await files.build()
    let vendor = try #require(try graph("it/index.html", of: site)["Organization"])
    let points = try #require(vendor["contactPoint"]?.list)
    #expect(points.map { $0["email"]?.text } == ["a@b.example", nil])
    #expect(points[1]["telephone"]?.text == "+39 06 5550100")
    #expect(points[0]["availableLanguage"]?.list?.map(\.text) == ["en", "it"])
    let hours = try #require(points[0]["hoursAvailable"]?.list?.first)
    #expect(
      hours["dayOfWeek"]?.list?.map(\.text) == [
        "https://schema.org/Monday", "https://schema.org/Sunday",
      ])
    #expect([hours["opens"]?.text, hours["closes"]?.text] == ["09:00", "24:00"])
    #expect(
      vendor["acceptedPaymentMethod"]?.list?.map { $0["name"]?.text } == ["Visa", "Bonifico"])
    let policy = try #require(vendor["hasMerchantReturnPolicy"])
    #expect(policy["merchantReturnDays"]?.number == 90)
    #expect(policy["applicableCountry"]?.list?.map(\.text) == ["IT", "US"])
    #expect(policy["merchantReturnLink"]?.text == "https://help.example/h/it/faq/")
    let english = try #require(try graph("en/index.html", of: site)["Organization"])
    #expect(english["acceptedPaymentMethod"]?.list?.map { $0["name"]?.text } == ["Visa"])
  }

  @Test func `questions in the data are those on the page, word for word`() async throws {
    let site = try await files.build()
    let html = try site.html("en/faq/index.html")
    let page = try #require(try graph("en/faq/index.html", of: site)["FAQPage"])
    #expect(page["@type"]?.list?.map(\.text) == ["WebPage", "FAQPage"])
    let questions = try #require(page["mainEntity"]?.list)
    let shown = html.all("h2").filter { ["q", "r"].contains($0["id"]) }
    #expect(questions.map { $0["name"]?.text } == shown.map(\.text))
    let main = try site.main("en/faq/index.html")
    for question in questions {
      let answer = try #require(question["acceptedAnswer"]?["text"]?.text)
      #expect(main.contains(answer))
    }
    #expect(questions.count == 2)
  }

  @Test func `question data is only made on demand`() async throws {
    var files = files
    files["content/site.yaml"]!.replace("faqPage: true", with: "faqPage: false")
    let site = try await files.build()
    #expect(!site.files.values.contains { $0.contains("FAQPage") })
  }

  @Test func `addresses in the data are absolute and lead somewhere`() async throws {
    let site = try await files.build()
    let publication = try Publication(site, base: "/h/")
    for (path, html) in try site.pages() where html.data != nil {
      for node in try graph(path, of: site).values {
        for address in node.addresses {
          let page = String(address.prefix { $0 != "#" })
          #expect(address.hasPrefix("https://"), "\(path): \(address)")
          #expect(publication.leadsSomewhere(page, from: path), "\(path): \(address)")
        }
      }
    }
  }

  @Test func `an address that the page hides from harvesters isn't in the data`() async throws {
    var files = files
    files["content/contact.yaml"]! += "\nencodeAddresses: true"
    let site = try await files.build()
    #expect(!site.files.values.contains { $0.contains("a@b.example") })
  }
}
