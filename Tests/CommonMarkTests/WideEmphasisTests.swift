import CommonMark
import TestSupport
import Testing
import Text

@Suite struct WideEmphasisTests {
  private func html(_ text: String) -> String {
    let document = Document(parsing: text, extensions: .init(wideEmphasis: true))
    return document.root.html()
      .replacing("<strong>", with: "[").replacing("</strong>", with: "]")
      .replacing("<em>", with: "{").replacing("</em>", with: "}")
  }

  @Test(arguments: [
    ("これは**「強調」**です", "これは[「強調」]です"), ("これは*「強調」*です。", "これは{「強調」}です。"),
    ("**「A」**と**「B」**の*「C」*は", "[「A」]と[「B」]の{「C」}は"), ("**強調。**次", "[強調。]次"),
    ("这是**“强调”**的", "这是[“强调”]的"), ("**重要！**请看", "[重要！]请看"), ("（**注意：**下記）", "（[注意：]下記）"),
    ("**「강조」**는 **(말)**을", "[「강조」]는 [(말)]을"), ("は**`code`**を", "は[<code>code</code>]を"),
    ("は**[本](/x)**を", "は[<a href=\"/x\">本</a>]を"), ("は**（*中*）と`x`**を", "は[（{中}）と<code>x</code>]を"),
    ("は***「両方」***です", "は{[「両方」]}です"), ("[は**「本」**だ](/x)", "<a href=\"/x\">は[「本」]だ</a>"),
    ("*は**「本」**だ*", "{は[「本」]だ}"), ("は**「一\n二」**だ", "は[「一\n二」]だ"), ("## は**「本」**だ", nil),
    ("は**{{price}}**です", "は[{{price}}]です"), ("「**「A」**と**「B」**」", "「[「A」]と[「B」]」"),
    ("*a* **「b」**と **_c_ d*e*f** g", "{a} [「b」]と [{c} d{e}f] g"),
    ("は**「A*b*」**と***c*d**だ", "は[「A{b}」]と[{c}d]だ"),
    ("は**「強調」です**の", "は[「強調」です]の"),
  ])
  func `stars beside full-width punctuation are emphasis`(text: String, html: String?) {
    #expect(self.html(text) == (html.map { "<p>\($0)</p>\n" } ?? "<h2>は[「本」]だ</h2>\n"))
  }

  @Test(arguments: [
    "価格*、数量*、送料", "は\\*\\*「強調」\\*\\*です", "は&ast;&ast;「強調」&#42;&#x2a;です", "は**「強調」です", "は*「」",
    "は`**「強調」**`です", "は** 強調 **です", "は**　強調**です", "は\\**「強調」*\\*です", "a**«b»**c**é", "é**(b)**c",
    "**«a»**b", "a*\"b\"*c", "は**", "20**%**です", "**は", "*は*", "**日本**語", "は<b c='**「d」**'>だ",
  ])
  func `other stars stay as CommonMark has them`(text: String) {
    let document = Document(parsing: text, extensions: .init(wideEmphasis: true))
    #expect(document.root.html() == oracleHTML(text))
  }

  @Test(arguments: constructs)
  func `text without full-width characters is CommonMark`(text: String) {
    let document = Document(parsing: text, extensions: .init(wideEmphasis: true))
    #expect(document.root.html() == oracleHTML(text))
  }

  @Test func `an escaped star is told from a written one`() {
    #expect(html("\\*は**「強調」**です\\*") == "<p>*は[「強調」]です*</p>\n")
    #expect(html("|\\*a|は**「b」**だ\\*|") == "<p>|*a|は[「b」]だ*|</p>\n")
    #expect(html("&ast;&amp;は**「強調」**です") == "<p>*&amp;は[「強調」]です</p>\n")
  }

  @Test func `what stands in and behind such emphasis knows its place`() {
    let document = Document(parsing: "は**「a」**で*b*`c`\n", extensions: .init(wideEmphasis: true))
    let places = document.root.descendants.filter { $0.firstChild == nil }.map {
      ($0.literal ?? "") + " \($0.position?.column ?? 0)"
    }
    #expect(places == ["は 1", "「a」 6", "で 15", "b 19", "c 22"])
  }

  @Test func `cells of tables have it too`() {
    let document = Document(
      parsing: "a|は**「b」**だ\n-|-\n", extensions: .init(tableLabel: [], wideEmphasis: true))
    #expect(document.root.html().contains("は<strong>「b」</strong>だ"))
  }

  @Test(arguments: [
    "は**「", "」**は", "は*「a」", "**「は", "*は", "は**「a」**", "は*「a」**「b」***「c」", "は**「*」",
  ])
  func `stars over and over take time in proportion`(filling: String) {
    let growth = Growth(of: RepeatedText(filling, upTo: 300_000)) { text in
      let document = Document(parsing: text, extensions: .init(wideEmphasis: true))
      #expect(document.root.firstChild != nil)
    }
    #expect(growth.isInProportion)
  }

  @Test func `the text stays, whatever the stars`() {
    var random = SystemRandomNumberGenerator()
    let signs = Array("***「」。はa b`[](x)_\\\n")
    for _ in 0..<3_000 {
      let text = String((0..<40).map { _ in signs.randomElement(using: &random)! })
      let document = Document(parsing: text, extensions: .init(wideEmphasis: true))
      let plain = Document(parsing: text)
      let stars: Set<Character> = ["*"]
      #expect(
        document.root.plainText.filter { !stars.contains($0) }
          == plain.root.plainText.filter { !stars.contains($0) }, "\(text)")
    }
  }
}
