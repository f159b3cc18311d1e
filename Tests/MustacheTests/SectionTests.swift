import Mustache
import Testing
import Text

@Suite struct SectionTests {
  @Test(
    arguments: [
      ("flag", true, true), ("flag", false, false), ("absent", .absent, false),
      ("text", "a", true), ("empty text", "", false), ("zero", "0", true),
      ("HTML", .html("<p>"), true), ("empty HTML", .html(""), false),
      ("JSON", .json("{}"), true), ("empty JSON", .json(""), false),
      ("address", .url("/"), true), ("empty address", .url(""), false),
      ("list", ["a"], true), ("empty list", [], false),
      ("object", ["a": "b"], true), ("empty object", [:], true),
    ] as [(String, Sample, Bool)])
  func `a section runs for a true value, an inverted one for a false one`(
    label: String, value: Sample, isTrue: Bool
  ) throws {
    let text = try render("{{#v}}yes{{/v}}{{^v}}no{{/v}}", ["v": value])
    #expect(text == (isTrue ? "yes" : "no"), "\(label)")
  }

  @Test(arguments: [
    ("{{#items}}<{{.}}>{{/items}}", "<a><b>"),
    ("{{#grid}}({{#.}}{{.}}{{/.}}){{/grid}}", "(12)(3)"),
    ("{{#people}}{{name}} of {{city}};{{/people}}", "Ann of Rome;Ben of Oslo;"),
    ("{{#people}}{{name}} {{/people}}{{name}}", "Ann Ben outer"),
    ("{{#name}}{{.}}{{/name}}", "outer"),
    ("{{#people}}{{#items}}{{name}}{{.}} {{/items}}{{/people}}", "Anna Annb Bena Benb "),
    ("{{#people}}{{^items}}never{{/items}}{{/people}}", ""),
    ("{{#yes}}{{#yes}}{{name}}{{/yes}}{{/yes}}", "outer"),
    ("{{#deep.list}}{{.}}{{/deep.list}}", "xy"),
    ("{{#escaped}}{{.}}{{{.}}}{{&.}}{{/escaped}}", "&lt;<<"),
  ])
  func `a section runs once for each element`(template: String, expected: String) throws {
    let data: Sample = [
      "name": "outer", "city": "Rome", "yes": true, "items": ["a", "b"],
      "grid": [["1", "2"], ["3"]],
      "people": [["name": "Ann"], ["name": "Ben", "city": "Oslo"]],
      "deep": ["list": ["x", "y"]], "escaped": ["<"],
    ]
    #expect(try render(template, data, escaping: .plain) == expected)
  }

  @Test func `an inner object hides outer names only with names it knows`() throws {
    let data: Sample = ["a": "1", "b": "2", "inner": ["b": .absent]]
    #expect(try render("{{#inner}}[{{a}}{{b}}]{{/inner}}", data) == "[1]")
  }

  @Test func `the stack is searched from its last object to its first`() throws {
    let library = compile("{{a}}{{b}}", names: ["a", "b"])
    let outer = Record(["a": "outer", "b": "outer"], library)
    var buffer = ByteBuffer()
    let main = try #require(library.template(named: "main"))
    try main.render([outer, Record(["b": "inner"], library)], into: &buffer)
    #expect(buffer.withBytes { String(decoding: $0, as: UTF8.self) } == "outerinner")
  }
}
