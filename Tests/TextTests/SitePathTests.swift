import Testing

@testable import Text

@Suite struct SitePathTests {
  @Test(
    arguments: [
      ("b.md", "it/a.md", "it/b.md"), ("./b.md", "it/a.md", "it/b.md"),
      ("../b.md", "it/a.md", "b.md"), ("../../b.md", "it/x/a.md", "b.md"),
      ("x/../b.md", "it/a.md", "it/b.md"), ("../../b.md", "it/a.md", nil), ("..", "a.md", nil),
      ("x//b.md", "it/a.md", "it/x/b.md"), ("", "it/a.md", "it"),
      ("..b.md", "it/a.md", "it/..b.md"), ("\u{D4E}/../b.md", "it/a.md", "it/b.md"),
      ("x/\u{301}b.md", "it/a.md", "it/x/\u{301}b.md"), ("\u{D4E}/../../../b", "it/a.md", nil),
    ] as [(String, String, String?)])
  func `a link is taken from the folder of its file`(link: String, file: String, path: String?) {
    #expect(SitePath.resolve(link, from: file) == path)
  }

  @Test(arguments: [
    ("it/b.md", "it/a.md", "b.md"), ("it/b.md", "it/x/a.md", "../b.md"),
    ("en/b.md", "it/a.md", "../en/b.md"), ("it/x/b.md", "it/a.md", "x/b.md"),
    ("it/x/b.md", "it/x/y/a.md", "../b.md"), ("a.md", "a.md", "a.md"),
  ])
  func `a relative link leads back`(target: String, file: String, link: String) {
    #expect(SitePath.relative(SourcePath(target), to: SourcePath(file)) == link)
    #expect(SitePath.resolve(link, from: file) == target)
  }

  @Test(arguments: [
    ("it/rimborsi", "it/rimborsi"), ("a b", "a%20b"), ("é", "%C3%A9"), ("100%", "100%25"),
    ("a?b#c", "a%3Fb%23c"), ("\"<>'&", "%22%3C%3E%27%26"), ("-._~@+,!()", "-._~@+,!()"),
    ("日", "%E6%97%A5"), (":;=$*", "%3A%3B%3D%24%2A"),
  ])
  func `a path in a URL has no byte that means more`(path: String, encoded: String) {
    #expect(SitePath.percentEncoded(path) == encoded)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%C3%A8", "è"), ("%c3%a8", "è"), ("%2525", "%25"), ("%", "%"), ("%4", "%4"),
    ("%4g", "%4g"), ("%%41", "%A"),
  ])
  func `percent signs are decoded once`(text: String, decoded: String) {
    #expect(String(decoding: text.withBytes(SitePath.percentDecoded), as: UTF8.self) == decoded)
  }
}
