import Mustache
import Testing

@Suite struct InheritanceTests {
  static let frame = ["frame": "[{{$title}}Untitled{{/title}}|{{$body}}Nothing{{/body}}]"]

  @Test(arguments: [
    ("{{$a}}default {{v}}{{/a}}", "default V"),
    ("{{<frame}}{{/frame}}", "[Untitled|Nothing]"),
    ("{{>frame}}", "[Untitled|Nothing]"),
    ("{{<frame}}{{$body}}{{v}}{{/body}}{{/frame}}", "[Untitled|V]"),
    ("{{<frame}} text {{$title}}T{{/title}} {{v}} {{/frame}}", "[T|Nothing]"),
    (
      "{{<frame}}{{$title}}1{{/title}}{{/frame}}{{<frame}}{{$title}}2{{/title}}{{/frame}}",
      "[1|Nothing][2|Nothing]"
    ),
    // A section around a block inside a parent tag doesn't fill anything.
    ("{{<frame}}{{#v}}{{$title}}T{{/title}}{{/v}}{{/frame}}", "[Untitled|Nothing]"),
    // Parents inside blocks.
    (
      "{{<frame}}{{$body}}{{<frame}}{{$title}}in{{/title}}{{/frame}}{{/body}}{{/frame}}",
      "[Untitled|[in|Nothing]]"
    ),
  ])
  func `a parent's blocks are filled by the tag that names it`(
    template: String, expected: String
  ) throws {
    #expect(try render(template, ["v": "V"], partials: Self.frame) == expected)
  }

  @Test func `the outermost template fills a block`() throws {
    let partials = [
      "middle": "{{<base}}{{$a}}middle{{/a}}{{$b}}middle{{/b}}{{/base}}",
      "base": "{{$a}}base{{/a}} {{$b}}base{{/b}} {{$c}}base{{/c}}",
    ]
    let template = "{{<middle}}{{$a}}top{{/a}}{{/middle}}"
    #expect(try render(template, partials: partials) == "top middle base")
  }

  @Test func `a block's content sees the values where it is shown`() throws {
    let partials = ["p": "{{#inner}}{{$b}}{{/b}}{{/inner}}"]
    let data: Sample = ["name": "out", "inner": ["name": "in"]]
    #expect(try render("{{<p}}{{$b}}{{name}}{{/b}}{{/p}}", data, partials: partials) == "in")
  }

  @Test func `parents may call each other when blocks end that`() throws {
    let partials = [
      "one": "{{$a}}1{{/a}} {{$b}}{{<two}}{{/two}}{{/b}}",
      "two": "{{$a}}2{{/a}} {{<one}}{{$b}}end{{/b}}{{/one}}",
    ]
    #expect(try render("{{<one}}{{$a}}x{{/a}}{{/one}}", partials: partials) == "x x x end")
  }

  @Test func `a block inside itself shows its own default`() throws {
    let template = "{{<frame}}{{$title}}<{{$title}}inner{{/title}}>{{/title}}{{/frame}}"
    #expect(try render(template, partials: Self.frame, escaping: .plain) == "[<inner>|Nothing]")
  }

  @Test(arguments: [
    // (what the template puts in, the parent, the page)
    ("{{$b}}new{{/b}}", "x:\n  {{$b}}old{{/b}}\n", "x:\n  new\n"),
    ("{{$b}}\none\ntwo{{/b}}\n", "x:\n  {{$b}}{{/b}}\n", "x:\n  one\n  two\n"),
    ("{{$b}}\n    one\n    two\n{{/b}}", "x:\n  {{$b}}\n  {{/b}}\n", "x:\n  one\n  two\n"),
    ("{{$b}}\none\ntwo\n{{/b}}", "x:\n{{$b}}\n  old\n{{/b}}\n", "x:\n  one\n  two\n"),
    ("{{$b}}\n  one\n    two\n  {{/b}}", "{{$b}}{{/b}}\n", "one\n  two\n\n"),
    ("{{$b}}\none\n\ntwo\n{{/b}}", "  {{$b}}\n  {{/b}}\n", "  one\n\n  two\n"),
    ("{{$b}}one{{/b}}", "  {{$b}}\n  old\n  {{/b}}\n", "  one"),
    ("{{$b}}\n  {{#yes}}\n  one\n  {{/yes}}\n{{/b}}", " {{$b}}\n {{/b}}\n", " one\n"),
    ("{{$b}}\n  {{>q}}\n{{/b}}", "    {{$b}}\n    {{/b}}\n", "    1\n    2\n"),
    ("{{$b}}one\ntwo{{/b}}", "a {{$b}}{{/b}}\n", "a one\ntwo\n"),
  ])
  func `a block's lines move from where they are written to where they are shown`(
    block: String, parent: String, expected: String
  ) throws {
    let partials = ["p": parent, "q": "1\n2\n"]
    #expect(try render("{{<p}}\(block){{/p}}\n", ["yes": true], partials: partials) == expected)
  }

  @Test func `blocks inside blocks are moved with them`() throws {
    let partials = [
      "middle": "{{<base}}{{$b}}\n  one\n  {{$c}}\n    two\n  {{/c}}\n{{/b}}{{/base}}\n",
      "base": "{{$b}}{{/b}}",
    ]
    let template = "{{<middle}}{{$c}}\nthree\n{{/c}}{{/middle}}\n"
    #expect(try render(template, partials: partials) == "one\n  three\n")
  }

  @Test func `a parent from its open to its close tag may stand alone`() throws {
    let partials = ["p": "1\n{{$b}}{{/b}}2\n"]
    #expect(try render("a\n  {{<p}}{{/p}}\nz", partials: partials) == "a\n  1\n  2\nz")
    let long = "a\n  {{<p}}\n    {{$b}}\n  b\n    {{/b}}\n  {{/p}}\nz"
    #expect(try render(long, partials: partials) == "a\n  1\n  b\n2\nz")
    #expect(try render("a {{<p}}{{/p}}\n", partials: partials) == "a 1\n2\n\n")
  }
}
