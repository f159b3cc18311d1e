import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

/// No text of an author becomes markup, script, an address or a template tag.
///
/// Proves promises 1, 3 and 5.
@Suite struct HostileValueTests {
  /// `MARK` tells the fields apart; every field holds it, so that each is seen to arrive.
  static let values = [
    "MARK\"><script>alert(1)</script>", "MARK'><img src=x onerror=alert(1)>",
    "MARK</script><script>alert(1)</script>", "MARK</title></style><b>", "MARK <!-- --> --> ]]>",
    "MARK & &amp; &lt;b&gt; &#60;i&#62;", "MARK \u{2028}\u{2029}\u{200B}",
    "javascript:alert(1)//MARK", "MARK\\\"\\u003c/script\\u003e", "MARK'-alert(1)-'", "MARK`${1}`",
  ]

  @Test(arguments: values)
  func `hostile text in any field stays text`(value: String) async throws {
    let site = try await Self.site(value).build()
    let plain = try await Self.site("MARK").build()
    #expect(site.files.keys.sorted() == plain.files.keys.sorted())
    for (path, html) in try site.pages() {
      let other = try plain.html(path)
      #expect(html.shape == other.shape, "\(path)")
      for script in html.all("script") where script["src"] == nil {
        _ = try JSONDecoder().decode(JSONValue.self, from: Data(script.text.utf8))
      }
    }
  }

  @Test func `each of those fields is shown somewhere`() async throws {
    let site = try await Self.site("MARK").build()
    let text = site.files.filter { $0.key.hasSuffix(".html") }.values.joined()
    for number in 0..<Self.fieldCount {
      #expect(text.contains("MARK-\(number)-"), "field \(number)")
    }
  }

  @Test func `tags of templates in authors' text are not run`() async throws {
    var site = Self.site("MARK")
    for value in ["{{{title}}}", "{{>head}}", "{{#site}}x{{/site}}", "{{strings.home}}"] {
      site["content/en/faq.md"] = page("T", front: "extra: {own: x}", "`\(value)`\n\n## Q\n\nA")
      site["content/contact.yaml"] = "channels: {a: {kind: mail, address: a@b.example}}"
      site["content/tools.yaml"] = "groups: {more: {title: X, tools: [{name: N, page: faq}]}}"
      let text = try await site.build().main("en/faq/index.html")
      #expect(text.split(separator: value.replacing(">", with: "&gt;")).count == 2, "\(text)")
      // In data, braces are for facts alone.
      site["content/contact.yaml"] =
        "channels: {a: {kind: mail, address: a@b.example, label: \"\(value)\"}}"
      site["content/tools.yaml"] =
        "groups: {more: {title: \"\(value)\", tools: [{name: N, page: faq}]}}"
      let failure = await #expect(throws: BuildFailure.self) { try await site.build() }
      let errors = failure?.diagnostics.filter { $0.severity == .error } ?? []
      #expect(errors.allSatisfy { $0.id.hasPrefix("fact.") }, "\(errors)")
      #expect(
        Set(errors.map(\.location.file)) == ["content/contact.yaml", "content/tools.yaml"])
    }
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "//x.example", "https://a b/"])
  func `an address field takes web addresses alone`(address: String) async throws {
    for (path, text) in [
      ("content/contact.yaml", "channels: {a: {kind: web, url: '\(address)'}}"),
      ("content/tools.yaml", "groups: {more: {title: T, tools: [{name: N, url: '\(address)'}]}}"),
      ("content/facts.yaml", "shop: {url: '\(address)'}"),
    ] {
      var site = Self.site("MARK")
      site[path] = text
      #expect(try await site.mistakes().map(\.id).contains("config.value"), "\(path)")
    }
  }

  @Test func `an address with quotes and tags in it stays one address`() async throws {
    var site = Self.site("MARK")
    let address = "https://x.example/\"><script>alert(1)</script>'&amp;"
    site["content/contact.yaml"] =
      "channels: {a: {kind: web, url: \(Self.yaml(address)), label: L}}"
    site["content/facts.yaml"] = "shop: {url: \(Self.yaml(address))}\nfact: {text: F}"
    site["content/en/faq.md"] = page(
      "T", front: "extra: {own: x}", "{{shop}} [x]({{shop}}) [y](contact:a)")
    let html = try await site.build().html("en/faq/index.html")
    let links = html.all("a").compactMap { $0["href"] }.filter { $0.contains("x.example") }
    #expect(links.count == 4)
    #expect(links.allSatisfy { $0.hasPrefix("https://x.example/") }, "\(links)")
    // The page's data, and that of the section 'own'.
    #expect(html.all("script").count { $0["src"] == nil } == 2)
  }
}

extension HostileValueTests {
  static let fieldCount = 19

  /// A double-quoted YAML scalar.
  static func yaml(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\u{2028}", with: "\\L").replacing("\u{2029}", with: "\\P")
    return "\"\(escaped)\""
  }

  /// A site with the value in every text field; the field's number follows the mark.
  static func site(_ value: String) -> SiteFiles {
    func field(_ number: Int) -> String {
      yaml(value.replacing("MARK", with: "MARK-\(number)-"))
    }
    var site = SiteFiles(
      languages: "[en, {tag: it, name: \(field(0))}]",
      settings: """
        sections: [faq, {payments: all}, {tools: more}, contact, {own: \(field(1))}, {deep: {k: \(field(2))}}]
        organization: {name: \(field(3)), url: 'https://v.example/'}
        home: {intro: \(field(4))}
        structuredData: {faqPage: true}
        extra: {site: \(field(5))}
        """,
      [
        "content/en/faq.md": page(
          field(6), front: "description: \(field(7))\nextra: {own: \(field(8))}",
          "{{fact}}\n\n## {{fact}} {#q}\n\n*{{fact}}* [{{fact}}](contact:sales \"{{fact}}\")"),
        "content/facts.yaml": "fact: {text: \(field(9))}",
        "content/payments.yaml": "methods: {m: {name: \(field(10)), kind: card}}\n"
          + "groups: {all: {title: \(field(11)), methods: [m]}}",
        "content/tools.yaml": "groups: {more: {title: \(field(12)), tools: [{name: \(field(13)), "
          + "description: \(field(14)), page: faq}]}}",
        "content/contact.yaml": "channels: {sales: {kind: mail, address: a@b.example, "
          + "label: \(field(15)), note: \(field(16))}}",
        "templates/sections/own.mustache":
          "<p title=\"{{value}}\">{{value}}</p><script type=\"x\">{\"a\": \"{{value}}\"}</script>",
        "templates/sections/deep.mustache":
          "<p title=\"{{k}}\" data-x=\"{{extra.site}}\">{{extra.site}} {{value.k}}</p>",
        "templates/partials/fallback.mustache":
          "<p role=\"note\">{{notice}} {{name}} {{#extra.own}}{{.}}{{/extra.own}}</p>",
        "content/en/strings.yaml": "home: \(field(17))",
      ])
    site["content/site.yaml"]!.replace("name: Help", with: "name: \(field(18))")
    return site
  }
}

extension HTMLPage {
  /// Elements and the names of their attributes: what text must not change.
  fileprivate var shape: [String] {
    elements.map { "\($0.name) \($0.attributes.keys.sorted())" }
  }
}
