import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 2.
@Suite struct LinkTargetTests {
  @Test(
    arguments: [
      ("a.md", .page(folder: "it", key: "x/a", fragment: nil)),
      ("./a.md#b", .page(folder: "it", key: "x/a", fragment: "b")),
      ("../a.md#caff%C3%A8", .page(folder: "it", key: "a", fragment: "caffè")),
      ("../../en/a.md", .page(folder: "en", key: "a", fragment: nil)),
      ("a%20b.md", .page(folder: "it", key: "x/a b", fragment: nil)),
      ("a.md#", .page(folder: "it", key: "x/a", fragment: nil)),
      ("a.md?x=1#b", .page(folder: "it", key: "x/a", query: "?x=1", fragment: "b")),
      ("a.md?q", .page(folder: "it", key: "x/a", query: "?q", fragment: nil)),
      ("..%2Fa.md", .page(folder: "it", key: "a", fragment: nil)),
      ("../../assets/a.pdf#page=2", .asset(path: "a.pdf", suffix: "#page=2")),
      ("../../assets/x/a%20b.png?v", .asset(path: "x/a b.png", suffix: "?v")),
      ("../../assets/a.md", .asset(path: "a.md", suffix: "")),
      ("#b", .fragment("b")), ("#caff%C3%A8", .fragment("caffè")),
      ("contact:sales", .contact("sales")), ("CONTACT:sales", .contact("sales")),
      ("https://example.com/a.md", .other), ("mailto:a@b.c", .other), ("/it/a.md", .other),
      ("//example.com/a.md", .other), ("a.html", .other), ("../../site.yaml", .other), ("", .other),
      ("#", .other), ("?a.md", .other), ("../../../a.md", .other), ("../../../../../a.md", .other),
      ("../../a.md", .other), ("a.MD", .other),
      ("javascript:a.md", .forbidden(scheme: "javascript")),
      ("x:a.md", .forbidden(scheme: "x")),
    ] as [(String, LinkTarget)])
  func `a destination means a page, a file, a channel or an address`(
    destination: String, target: LinkTarget
  ) {
    #expect(LinkTarget(destination, in: "content/it/x/page.md") == target)
  }
}
