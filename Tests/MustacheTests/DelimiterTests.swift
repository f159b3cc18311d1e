import Mustache
import Testing

@Suite struct DelimiterTests {
  @Test(arguments: [
    ("{{=<% %>=}}<%a%> {{a}}", "A {{a}}"),
    ("{{=[ ]=}}[a] [#yes][{a}][/yes]", "A A"),
    ("{{= | | =}}|a| |={{ }}=|{{a}}", "A A"),
    ("{{=@   @=}}@&a@", "A"),
    ("{{=<< >>=}}<<! {{a}} >><<a>>", "A"),
  ])
  func `delimiters hold until the next change`(template: String, expected: String) throws {
    #expect(try render(template, ["a": "A", "yes": true]) == expected)
  }

  @Test func `partials begin with the usual delimiters, and keep theirs to themselves`() throws {
    let partials = ["p": "{{a}}{{=| |=}}|a|"]
    #expect(try render("{{=% %=}}%>p% %a%", ["a": "A"], partials: partials) == "AA A")
    #expect(try render("{{>p}} {{a}} |a|", ["a": "A"], partials: partials) == "AA A |a|")
  }

  @Test(arguments: ["{{=a=}}", "{{=a b c=}}", "{{==}}", "{{=a =b=}}", "{{=12345678901234567 b=}}"])
  func `anything but two short delimiters is an error`(tag: String) {
    #expect(list(compile("x\n" + tag).errors) == ["main.mustache:2:1 badDelimiter"])
  }
}
