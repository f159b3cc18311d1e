import Mustache
import Testing
import Text

/// Proves promise 3.
@Suite struct EscapingTests {
  /// What a translator might try, all at once.
  static let hostile = "</title></script><img src=x onerror='alert(1)'>\"&amp;`${1}"

  @Test(arguments: [
    ("<p>{{v}}</p>", "&lt;a href=&quot;x&quot;&gt; &amp; &#39;b&#39;"),
    ("<p title=\"{{v}}\">", "&lt;a href=&quot;x&quot;&gt; &amp; &#39;b&#39;"),
    ("<p title='{{v}}'>", "&lt;a href=&quot;x&quot;&gt; &amp; &#39;b&#39;"),
    ("<title>{{v}}</title>", "&lt;a href=&quot;x&quot;&gt; &amp; &#39;b&#39;"),
    ("<textarea>{{v}}</textarea>", "&lt;a href=&quot;x&quot;&gt; &amp; &#39;b&#39;"),
    (
      "<script>f(\"{{v}}\")</script>",
      "\\u003Ca href=\\u0022x\\u0022\\u003E \\u0026 \\u0027b\\u0027"
    ),
    ("<a href=\"/{{v}}\">", "%3Ca%20href=%22x%22%3E%20&amp;%20&#39;b&#39;"),
  ])
  func `text is escaped for its place`(template: String, expected: String) throws {
    let text = try render(template, ["v": "<a href=\"x\"> & 'b'"])
    #expect(text == template.replacing("{{v}}", with: expected))
  }

  @Test func `markup is found at any place of a text of any length`() throws {
    for length in 1..<28 {
      for place in 0..<length {
        for (mark, reference) in [
          ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
        ] {
          let before = String(repeating: "%=?;a\u{A2}", count: place)
          let after = String(repeating: "b", count: length - place - 1)
          let text = try render("{{v}}", ["v": Sample(stringLiteral: before + mark + after)])
          #expect(text == before + reference + after)
        }
      }
    }
  }

  @Test(arguments: [
    "<p>{{v}}</p>", "<p title=\"{{v}}\">", "<p title='{{v}}'>", "<title>{{v}}</title>",
    "<textarea>{{v}}</textarea>", "<a href=\"/{{v}}\">",
    "<script>f(\"{{v}}\", '{{v}}', `{{v}}`)</script>",
    "<img srcset=\"/a 1x, {{v}} 2x\">", "<svg><title>{{v}}</title></svg>",
  ])
  func `no text leaves its place`(template: String) throws {
    let parts = template.split(separator: "{{v}}", omittingEmptySubsequences: false)
    var text = try render(template, ["v": "\(Self.hostile)"])[...]
    for part in parts {
      let next = try #require(text.firstRange(of: part))
      let value = text[..<next.lowerBound]
      let ends = template.hasPrefix("<script") ? "<>\"'`$" : "<>\"'"
      #expect(!value.contains { ends.contains($0) })
      text = text[next.upperBound...]
    }
  }

  @Test(arguments: [
    ("{{v}}", "<i>a</i>"),
    ("<p title=\"{{v}}\">", "<p title=\"&lt;i&gt;a&lt;/i&gt;\">"),
    ("<title>{{v}}</title>", "<title>&lt;i&gt;a&lt;/i&gt;</title>"),
    ("<p title=\"{{{v}}}\">", "<p title=\"<i>a</i>\">"),
  ])
  func `finished HTML is itself only between tags`(template: String, expected: String) throws {
    #expect(try render(template, ["v": .html("<i>a</i>")]) == expected)
  }

  @Test(arguments: [
    ("<p>{{v}}</p>", "<p><i>a</i></p>"), ("<p>{{{v}}}</p>", "<p><i>a</i></p>"),
    ("<p title=\"{{v}}\">", "<p title=\"a &amp; b\">"),
    ("<title>{{v}}</title>", "<title>a &amp; b</title>"),
    ("<a href=\"/{{v}}\">", "<a href=\"/a%20&amp;%20b\">"),
    ("<script>f(\"{{v}}\")</script>", "<script>f(\"a \\u0026 b\")</script>"),
    ("{{#v}}yes{{/v}}{{^v}}no{{/v}}", "yes"),
  ])
  func `text with an element of its own stands in it where there can be one`(
    template: String, expected: String
  ) throws {
    let value = Value.element(html: Array("<i>a</i>".utf8), text: "a & b")
    #expect(try render(template, ["v": .plain(value)]) == expected)
  }

  @Test(arguments: [
    ("<script>{{v}}</script>", "<script>{\"a\":1}</script>"),
    ("<script>x=\"{{v}}\"</script>", "<script>x=\"{\\u0022a\\u0022:1}\"</script>"),
    ("<p data-x=\"{{v}}\">", "<p data-x=\"{&quot;a&quot;:1}\">"),
    ("<p>{{v}}", "<p>{&quot;a&quot;:1}"),
  ])
  func `JSON is itself only in a script's code`(template: String, expected: String) throws {
    #expect(try render(template, ["v": .json("{\"a\":1}")]) == expected)
  }

  @Test func `a script's code takes JSON, numbers, flags and nothing, but no text`() throws {
    let template = "<script>[{{a}},{{b}},{{c}},{{d}}]</script>"
    let data: Sample = ["a": "-1.5", "b": true, "c": .absent, "d": .json("[]")]
    #expect(try render(template, data) == "<script>[-1.5,true,null,[]]</script>")
    for text in ["alert(1)", "", "1.", "1e5", "1;f()", "\u{2028}"] {
      #expect(failure("<script>\n{{v}}</script>", ["v": "\(text)"])?.kind == .unsafePlace)
    }
  }

  @Test func `a script's string takes no character that could end it or its line`() throws {
    let text = "\u{0}\n\r\t\"\\'`$<>&/\u{7F}\u{2027}\u{2028}\u{2029}é"
    let expected = [
      "\\u0000\\u000A\\u000D\\u0009\\u0022\\u005C\\u0027\\u0060\\u0024\\u003C\\u003E\\u0026/",
      "\\u007F\u{2027}\\u2028\\u2029é",
    ]
    let page = try render("<script>\"{{v}}\"</script>", ["v": "\(text)"])
    #expect(page == "<script>\"\(expected.joined())\"</script>")
  }

  @Test(arguments: [
    ("// don't \"\n\"{{v}}\"", Escaped.string), ("/* \" ** ' */ '{{v}}'", .string),
    ("a / b; \"\\\"{{v}}\"", .string), ("'a' + {{v}}", .code), ("`\n{{v}}`", .string),
    ("'stray\n{{v}}", .code), ("\"</scrip>{{v}}\"", .string),
    ("// {{v}}", .nothing), ("/* {{v}} */", .nothing), ("/* * {{v}} */", .nothing),
    ("'\\{{v}}'", .nothing),
  ])
  func `strings and comments of scripts are told apart`(script: String, place: Escaped) {
    let template = "<script>\(script)</script>"
    // Only code takes no text, only comments take no number.
    let text = failure(template, ["v": "text"])
    let number = failure(template, ["v": "1"])
    #expect((text == nil) == (place == .string))
    #expect((number == nil) == (place != .nothing))
  }

  @Test func `a value between slashes doesn't begin a comment`() throws {
    let template = "<script>8 /{{n}}/ 2; \"{{v}}\"</script>"
    #expect(try render(template, ["n": "4", "v": "a"]) == "<script>8 /4/ 2; \"a\"</script>")
  }

  enum Escaped { case string, code, nothing }

  @Test func `places are followed through partials, blocks and sections`() throws {
    let partials = [
      "link": "<a href=\"{{>address}}\">{{$text}}{{/text}}</a>", "address": "{{v}}",
      "open": "<p title=\"", "close": "\">",
    ]
    let template =
      "{{<link}}{{$text}}{{v}}{{/text}}{{/link}}{{>open}}{{#v}}{{.}}{{/v}}{{>close}}{{v}}"
    #expect(
      try render(template, ["v": "a b'"], partials: partials)
        == "<a href=\"a%20b&#39;\">a b&#39;</a><p title=\"a b&#39;\">a b&#39;")
  }
}
