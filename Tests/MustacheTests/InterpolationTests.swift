import Mustache
import Testing
import Text

@Suite struct InterpolationTests {
  @Test(arguments: [
    ("No tags {here}.", "No tags {here}."),
    ("{{title}}", "Fees &amp; &quot;taxes&quot;"),
    ("{{ title }}|{{\ttitle\n}}", "Fees &amp; &quot;taxes&quot;|Fees &amp; &quot;taxes&quot;"),
    ("{{{title}}}", "Fees & \"taxes\""),
    ("{{{ title }}}", "Fees & \"taxes\""),
    ("{{&title}}{{& title }}", "Fees & \"taxes\"Fees & \"taxes\""),
    ("  {{count}}\n", "  12\n"),
    ("[{{nothing}}]", "[]"),
    ("{{yes}} {{no}}", "true false"),
  ])
  func `a variable shows its text`(template: String, expected: String) throws {
    let data: Sample = [
      "title": "Fees & \"taxes\"", "count": "12", "nothing": .absent, "yes": true, "no": false,
    ]
    #expect(try render(template, data) == expected)
  }

  @Test(arguments: [
    ("{{page.author.name}}", "Ann"),
    ("{{#page}}{{author.name}}{{/page}}", "Ann"),
    ("{{#page}}{{#author}}{{name}}{{/author}}{{/page}}", "Ann"),
    // The first part is looked up from the inside out, the others only in what was found.
    ("{{#page}}{{author.name}}/{{name}}{{/page}}", "Ann/Site"),
    ("[{{page.nothing.name.more}}]", "[]"),
    ("{{#page.author}}{{name}}{{/page.author}}", "Ann"),
    ("{{^page.author}}none{{/page.author}}", ""),
  ])
  func `a dotted name leads from value to value`(template: String, expected: String) throws {
    let data: Sample = [
      "name": "Site", "author": ["name": "Wrong"],
      "page": ["author": ["name": "Ann"], "nothing": .absent],
    ]
    #expect(try render(template, data) == expected)
  }

  @Test func `a list or an object has no text`() throws {
    let list = try #require(failure("a\n {{items}}", ["items": ["a"]]))
    #expect([list.kind, failure("{{o.p}}", ["o": ["p": [:]]])?.kind] == [.notText, .notText])
    #expect((list.location.line, list.location.column, list.text) == (2, 2, "items"))
  }

  @Test func `values are never read as templates`() throws {
    let data: Sample = ["a": "{{b}}", "b": "evaluated", "h": .html("<i>{{b}}</i>")]
    #expect(try render("{{a}}{{{a}}}{{h}}", data) == "{{b}}{{b}}<i>{{b}}</i>")
  }

  @Test func `plain rules escape finished HTML too`() throws {
    let data: Sample = ["h": .html("<i>\"it's\"</i>"), "t": "a&b"]
    let expected = "<x y=&lt;i&gt;&quot;it&#39;s&quot;&lt;/i&gt;>a&amp;b</x><i>\"it's\"</i>"
    #expect(try render("<x y={{h}}>{{t}}</x>{{{h}}}", data, escaping: .plain) == expected)
  }
}
