import Testing

@testable import HelpSite

/// Proves promise 7.
@Suite struct LinkHostTests {
  @Test(arguments: [
    "https://paypal.com@evil.example/", "//paypal.com@evil.example", "https://a:b@evil.example",
    "https://p\u{430}ypal.com/", "https://pa\u{3BF}ypal.com/", "https://ex%D0%B0mple.com/",
    "https://paypal.com\u{2215}x.evil.example", "https://\u{FF50}aypal.com", "https://a\u{2024}b",
    "https://paypal\u{FF0E}com", "https://paypal.com\u{D4E}@evil.example",
    "https://paypal.com@\u{301}x.example", "http:p\u{430}ypal.com", "https:///p\u{430}ypal.com/x",
    "///p\u{430}ypal.com/", "http:shop.com@evil.example/", "https:/shop.com@evil.example",
    "\\\\shop.com@evil.example", "/\\shop.com@evil.example", "https:\\shop.com@evil.example",
  ])
  func `an address whose host is not what it seems is found`(address: String) {
    #expect(LinkHost(address) != nil)
  }

  @Test(arguments: [
    "", "https://example.com/@user", "https://example.com/\u{430}", "https://bücher.example/",
    "https://日本語.example/", "https://مثال.example/", "mailto:a@example.com",
    "https://example.com?a@b",
    "https://example.com#a@b", "refunds.md", "/a@b", "x//a@b", "tel:+1@2", "mailto://a@b.example",
    "https://xn--bcher-kva.example/", "https://हिन्दी.example",
  ])
  func `an honest address passes`(address: String) {
    #expect(LinkHost(address) == nil)
  }
}
