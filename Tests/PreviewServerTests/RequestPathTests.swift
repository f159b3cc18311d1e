import Testing

@testable import PreviewServer

/// Proves promise 23.
@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", "/", nil), ("/en/", "/en/", nil), ("/%C3%BCber/", "/über/", nil),
    ("/en?a=b?c", "/en", "a=b?c"), ("/en?", "/en", ""), ("/a%20b", "/a b", nil),
    ("/a+b", "/a+b", nil), ("/...", "/...", nil), ("/a?..%2f", "/a", "..%2f"),
    ("/%252e%252e/", "/%2e%2e/", nil),
  ])
  func `a path is decoded once`(target: String, decoded: String, query: String?) throws {
    let path = try #require(RequestPath(target))
    #expect(path.decoded == decoded)
    #expect(path.query == query)
    #expect(target.hasPrefix(path.raw))
  }

  @Test(arguments: [
    "", "en", "*", "http://localhost/", "?a", "//", "//en", "/en//", "/.", "/..", "/en/..",
    "/../en", "/%2e%2e/", "/%2E", "/en%2fus", "/en%2Fus", "/a\\b", "/%5c", "/%00", "/%0a", "/%7f",
    "/%", "/%1", "/%g0", "/%ff", "/%c0%af", "/%ed%a0%80", "/a#b",
  ])
  func `a path that could mean something else is none`(target: String) {
    #expect(RequestPath(target) == nil)
  }

  @Test func `a field of a query counts if it stands there once`() {
    let query = RequestQuery("token=a%3Db&page=%2Fen%2F+x&twice=1&twice=2&bad=%zz&none")
    #expect(query["token"] == "a=b")
    #expect(query["page"] == "/en/ x")
    #expect(query["twice"] == nil)
    #expect(query["bad"] == nil)
    #expect(query["none"] == nil)
    #expect(RequestQuery(nil)["token"] == nil)
  }
}
