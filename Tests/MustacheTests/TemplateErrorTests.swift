import Mustache
import Testing
import Text

@Suite struct TemplateErrorTests {
  @Test(arguments: [
    ("é {{title", ["main.mustache:1:4 unclosedTag"]),
    ("\n\n  {{a {{v}}", ["main.mustache:3:3 unclosedTag"]),
    ("{{{v}} x", ["main.mustache:1:1 unclosedTag"]),
    ("{{! v", ["main.mustache:1:1 unclosedTag"]),
    ("{{", ["main.mustache:1:1 unclosedTag"]),
    ("x\n{{#v}}\n", ["main.mustache:2:1 unclosedSection"]),
    ("{{#v}}{{^v}}", ["main.mustache:1:1 unclosedSection", "main.mustache:1:7 unclosedSection"]),
    ("a{{/v}}", ["main.mustache:1:2 unopenedClose"]),
    ("{{#v}}\n{{/w}}\n{{/v}}", ["main.mustache:2:1 unopenedClose"]),
    ("{{#v}}\n{{#w}}\n{{/v}}", ["main.mustache:3:1 mismatchedClose"]),
    ("{{<p}}{{$b}}{{/p}}", ["main.mustache:1:13 mismatchedClose"]),
    ("{{a b}}", ["main.mustache:1:1 badName"]), ("{{}}", ["main.mustache:1:1 badName"]),
    ("{{v..w}}", ["main.mustache:1:1 badName"]), ("{{#.v}}{{/.v}}", ["main.mustache:1:1 badName"]),
    ("{{>nothing}}", ["main.mustache:1:1 unknownPartial"]),
    ("{{<nothing}}{{/nothing}}", ["main.mustache:1:1 unknownPartial"]),
    (
      "{{x}}\n{{v}}{{#y}}{{z.v}}{{/y}}\n  {{^v}}{{{v.x}}}{{/v}}",
      [
        "main.mustache:1:1 unknownName", "main.mustache:2:6 unknownName",
        "main.mustache:2:12 unknownName",
      ]
    ),
  ])
  func `every mistake is reported at its tag`(template: String, expected: [String]) {
    let library = compile(template, ["p": ""], names: ["v", "w"])
    #expect(list(library.errors) == expected)
    #expect(library.template(named: "main") == nil)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `lines and columns count from 1 in bytes`(lineEnd: String) {
    let template = ["ä", "日本 {{!", "}}{{x}}", "{{v}}{{=| |=}} |y|"].joined(separator: lineEnd)
    #expect(
      list(compile(template, names: ["v"]).errors)
        == ["main.mustache:3:3 unknownName", "main.mustache:4:16 unknownName"])
  }

  @Test func `errors of all templates are collected and sorted`() {
    let library = compile("{{>q}}{{y}}", ["q": "{{#a}}", "r": "{{x}}\n{{/a}}"])
    #expect(
      list(library.errors) == [
        "main.mustache:1:7 unknownName", "q.mustache:1:1 unclosedSection",
        "q.mustache:1:1 unknownName", "r.mustache:1:1 unknownName", "r.mustache:2:1 unopenedClose",
      ])
  }

  @Test(arguments: [
    ("titel", "title"), ("tilte", "title"), ("Title", "title"), ("titles", "title"),
    ("descripton", "description"), ("xyz", nil), ("t", nil), ("", nil),
  ])
  func `an unknown name comes with the nearest known one`(name: String, suggestion: String?) {
    let library = compile("{{\(name)}}", names: ["title", "description", "urls"])
    #expect(library.errors.first?.suggestion == suggestion)
  }

  @Test func `an unknown partial comes with the nearest template`() {
    #expect(compile("{{>haed}}", ["head": ""]).errors.first?.suggestion == "head")
  }

  @Test(arguments: [
    ("{{>p}}", ["p": "{{>p}}"], ["p.mustache:1:1 endlessRecursion"]),
    ("{{>p}}", ["p": "a\n{{>q}}", "q": "{{>p}}"], ["q.mustache:1:1 endlessRecursion"]),
    ("{{<p}}{{$b}}{{>p}}{{/b}}{{/p}}", ["p": "{{$b}}{{/b}}"], []),
    ("{{>p}}", ["p": "{{#v}}{{>p}}{{/v}}"], []),
    (
      "{{>p}}", ["p": "{{#v}}{{>q}}{{/v}}{{>q}}", "q": "{{>p}}"],
      ["q.mustache:1:1 endlessRecursion"]
    ),
  ])
  func `a partial that includes itself whatever the data is an error`(
    template: String, partials: [String: String], expected: [String]
  ) {
    #expect(list(compile(template, partials, names: ["v"]).errors) == expected)
  }

  @Test(arguments: [
    ("{{v.w}}", "v.w"), ("{{v.o.x}}", "v.o.x"), ("{{#v.w}}{{/v.w}}", "v.w"), ("{{t.x}}", "t.x"),
    ("{{^v.w.x}}{{/v.w.x}}", "v.w"), ("{{w}}", "w"), ("{{#l}}{{x}}{{/l}}", "x"),
  ])
  func `a name that no object knows is an error when it is wanted`(template: String, text: String) {
    let library = compile("\n " + template, names: ["v", "w", "t", "l", "x"])
    let data = Record(["v": ["o": [:]], "t": "text", "l": [["y": "z"]]], library)
    let error = #expect(throws: TemplateError.self) {
      var buffer = ByteBuffer()
      try library.template(named: "main")?.render([data], into: &buffer)
    }
    #expect(error?.kind == .unknownName)
    #expect(error?.text == text)
    #expect(error.map { ($0.location.file, $0.location.line) }! == ("main.mustache", 2))
  }

  @Test func `every kind has its words`() {
    let library = compile("{{x}}{{>y}}{{", names: [])
    #expect(
      library.errors.map(\.message) == [
        "no value is named 'x'", "no template is named 'y'", "the tag '{{' isn't closed",
      ])
  }
}
