import Testing

@testable import PreviewServer

@Suite struct PageScriptTests {
  private func page(_ page: String, path: String = "/") -> String {
    let script = PageScript(run: PreviewRun(), page: path, fingerprint: "none")
    return String(decoding: script.pieces(of: Array(page.utf8)).joined(), as: UTF8.self)
  }

  @Test(arguments: [
    ("<head><title>a</title></head><body>", "<head><title>a</title>*</head><body>"),
    ("<HEAD></HEAD>", "<HEAD>*</HEAD>"), ("<header></header>", "<header></header>*"),
    ("", "*"), ("</hea", "</hea*"), ("</head></head>", "*</head></head>"),
  ])
  func `the script stands at the end of the head`(text: String, expected: String) {
    let result = page(text).replacing(/<script [^>]*><\/script>\n/, with: "*")
    #expect(result == expected)
  }

  @Test func `no address becomes markup`() {
    let result = page("</head>", path: "/\"><script>alert(1)</script>&")
    #expect(!result.contains("<script>"))
    #expect(result.contains("data-page=\"/&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;\""))
  }

  @Test func `marks on a sign don't hide it`() {
    let result = page("</head>", path: "/\"\u{301}\u{200D} onload=1")
    #expect(result.contains("data-page=\"/&quot;\u{301}\u{200D} onload=1\""))
  }

  @Test func `a page is the same whatever the hashes of its style sheets`() {
    func of(_ text: String) -> String { PageFingerprint.of(Array(text.utf8)) }
    #expect(of("a.0123456789.css\"b.abcdef0123.css") == of("a.css\"b.ffffffffff.css"))
    #expect(of("a.0123456789.js") != of("a.js"))
    #expect(of("a.012345678.css") != of("a.css"))
    #expect(of("a.012345678g.css") != of("a.css"))
    #expect(of("a.css") != of("b.css"))
    #expect(of("") != PageFingerprint.none)
  }
}
