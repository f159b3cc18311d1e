import Testing

@testable import HelpSite

@Suite struct BaseURLTests {
  @Test(arguments: [
    ("https://help.example.com/", "https://help.example.com", "/"),
    ("https://help.example.com", "https://help.example.com", "/"),
    ("HTTPS://Help.Example.COM/Help", "https://help.example.com", "/Help/"),
    ("http://localhost:8080/a//b/", "http://localhost:8080", "/a/b/"),
    ("https://example.com/h%C3%A9lp/", "https://example.com", "/h%C3%A9lp/"),
    ("https://help.example:443/", "https://help.example", "/"),
    ("http://help.example:80/a", "http://help.example", "/a/"),
    ("https://help.example:80/", "https://help.example:80", "/"),
    ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example", "/"),
  ])
  func `an address is a host and a path with slashes`(
    text: String, origin: String, path: String
  ) throws {
    let url = try #require(BaseURL(text))
    #expect(url.origin == origin)
    #expect(url.path == path)
    #expect(url.absolute(path + "x/") == origin + path + "x/")
  }

  @Test(arguments: [
    "", "help.example.com", "//help.example.com/", "ftp://example.com/", "https://", "https:///",
    "https://.example.com", "https://example..com/", "https://:80/", "https://a@example.com/",
    "https://example.com:port/", "https://example.com/?a", "https://example.com/#a",
    "https://example.com/a b", "https://example.com/../a/", "https://example.com/./",
    "https://bücher.example/", "https://example.com/\"x", "https://exam,ple.com/",
    "https://example.com/<b>", "javascript://example.com/", "https://example.com\\a",
  ])
  func `anything else is no base`(text: String) {
    #expect(BaseURL(text) == nil)
  }
}
