import Mustache
import Testing
import Text

/// Proves promise 2.
@Suite struct AddressTests {
  @Test(arguments: [
    ("https://a.example/?b=1&c='2'", "https://a.example/?b=1&amp;c=&#39;2&#39;"),
    ("HTTP://a.example", "HTTP://a.example"),
    ("mailto:a@b.example", "mailto:a@b.example"), ("tel:+1555", "tel:+1555"),
    ("/a b/ü", "/a%20b/%C3%BC"), ("../a", "../a"), ("#id", "#id"), ("?q", "?q"), ("", ""),
    ("//a.example/", "//a.example/"), ("a%20b", "a%20b"), ("a/b:c", "a/b:c"),
    ("?a=javascript:b", "?a=javascript:b"), ("#a:b", "#a:b"),
    (" \t/a\u{0}\n/b ", "/a/b"), ("/\"<>\\^`{|}", "/%22%3C%3E%5C%5E%60%7B%7C%7D"),
  ])
  func `an address is encoded for an attribute`(text: String, expected: String) throws {
    for name in ["href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href"] {
      let page = try render("<x \(name)=\"{{v}}\">", ["v": "\(text)"])
      #expect(page == "<x \(name)=\"\(expected)\">")
    }
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:a", "java\nscript:a",
    "\u{1}javascript:a",
    "java\u{0}script\t:a", "data:text/html,a", "vbscript:a", "blob:a", "view-source:a", "file:///a",
    ":a", "javascript%3Aalert(1)", "javascript%3aalert(1)", "https\u{AD}:a", "ht tp s x:a",
    "httpsss:a", "averylongscheme:a",
  ])
  func `an address may only have an allowed scheme`(text: String) throws {
    let data: Sample = ["v": "\(text)"]
    for tag in ["<a href=\"{{v}}\">", "<img srcset='{{v}} 2x'>", "<a HREF = '{{v}}'>"] {
      let error = try #require(failure("<p>\n\(tag)", data))
      #expect((error.kind, error.location.line) == (.unsafeURL, 2))
      #expect(error.text == text)
    }
  }

  @Test func `a checked address is only escaped`() throws {
    let data: Sample = ["v": .url("weird:a b&c")]
    #expect(
      try render("<a href=\"{{v}}\">{{v}}", data) == "<a href=\"weird:a b&amp;c\">weird:a b&amp;c")
  }

  @Test(arguments: [
    // Behind a constant that settles the scheme, anything may stand.
    ("/x/{{v}}", true), ("https:{{v}}", true), ("#{{v}}", true), ("?{{v}}", true),
    ("mailto:{{v}}", true),
    // Behind anything else, a colon could complete one.
    ("java{{v}}", false), ("{{n}}{{v}}", false), ("{{u}}{{v}}", false), ("{{u}}/{{v}}", true),
    ("{{#n}}/x/{{/n}}{{v}}", false), ("{{#n}}x{{/n}}/{{v}}", true),
  ])
  func `a colon is refused where it could end a scheme`(address: String, isAllowed: Bool) {
    let data: Sample = ["v": "script:x", "n": "java", "u": .url("/")]
    let error = failure("<a href=\"\(address)\">", data)
    #expect(error?.kind == (isAllowed ? nil : .unsafeURL))
  }

  @Test(arguments: ["javascript:{{v}}", "data:{{v}}", "{{n}}:{{v}}", "{{#n}}blob:{{/n}}{{v}}"])
  func `no value stands behind a constant scheme that isn't allowed`(address: String) {
    let error = failure("<a href=\"\(address)\">", ["v": "1", "n": "java"])
    #expect(error?.kind == .unsafePlace)
  }

  @Test func `each address of a list is checked`() {
    let data: Sample = ["v": "javascript:a", "w": "/ok"]
    #expect(failure("<img srcset=\"/a 1x, {{v}} 2x\">", data)?.kind == .unsafeURL)
    #expect(failure("<img srcset=\"{{w}} 1x, {{w}} 2x\">", data) == nil)
    #expect(failure("<a ping=\"/a {{v}}\">", data)?.kind == .unsafeURL)
  }
}
