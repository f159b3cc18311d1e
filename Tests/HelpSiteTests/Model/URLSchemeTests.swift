import Testing

@testable import HelpSite

/// Proves promise 2.
@Suite struct URLSchemeTests {
  @Test(arguments: [
    ("https://example.com", "https"), ("HTTP://example.com", "http"), ("mailto:a@b.c", "mailto"),
    ("javascript:x", "javascript"), ("JaVaScRiPt:x", "javascript"),
    ("  javascript:x", "javascript"),
    ("java\tscript:x", "javascript"), ("java\nscript:x", "javascript"),
    ("java\r\nscript:x", "javascript"),
    ("\u{1}javascript:x", "javascript"), ("\u{7F}javascript:x", "javascript"),
    ("%6Aavascript:x", "javascript"), ("%6aavascript%3ax", "javascript"),
    ("java%09script:x", "javascript"),
    ("javascript%3A//x", "javascript"), ("data:text/html,x", "data"), ("blob:https://x", "blob"),
    ("view-source:https://x", "view-source"), ("C:/x", "c"), (":x", ""), ("a b:c", "ab"),
    ("é:x", "é"),
  ])
  func `a scheme is what a browser could see before the colon`(address: String, scheme: String) {
    #expect(URLScheme.of(address) == scheme)
  }

  @Test(arguments: [
    "", "refunds.md", "#a:b", "?a:b", "/a:b", "a/b:c", "a?b:c", "a#b:c", "//host:80/", "a%2Fb:c",
    "\\a:b", "100%", "%", "%3", "%zz", "javascript：x",
  ])
  func `an address without one is relative`(address: String) {
    #expect(URLScheme.of(address) == nil)
    #expect(URLScheme.isAllowed(address))
  }

  @Test(arguments: ["http:x", "https:x", "mailto:x", "tel:x", "HTTPS:x", "ht%74p:x"])
  func `four schemes are allowed`(address: String) {
    #expect(URLScheme.isAllowed(address))
  }

  @Test(arguments: [
    "ftp:x", "javascript:x", "data:x", "blob:x", "file:x", "sms:x", ":x", "httpſ:x", "contact:x",
  ])
  func `no other is`(address: String) {
    #expect(!URLScheme.isAllowed(address))
  }
}
