import Mustache
import Testing
import Text

/// Proves promises 1 and 3.
@Suite struct UnsafePlaceTests {
  @Test(arguments: [
    "<{{v}}>", "</{{v}}>", "<p{{v}}>", "<p {{v}}>", "<p a{{v}}>", "<p a {{v}}>", "<p a={{v}}>",
    "<p a=b{{v}}>", "<p a=\"b\"{{v}}>", "<p/{{v}}>",
    "<!-- {{v}} -->", "<!--{{v}}-->", "<!-- a -- {{v}} -->", "<!doctype {{v}}>", "<!{{v}}>",
    "<?x {{v}}>", "</ {{v}}>",
    "<style>{{v}}</style>", "<STYLE a=\"b\">{{v}}</STYLE>", "<iframe>{{v}}</iframe>",
    "<p style=\"{{v}}\">", "<p onclick=\"f('{{v}}')\">", "<p OnClick='{{v}}'>",
    "<iframe srcdoc=\"{{v}}\"></iframe>",
  ])
  func `a value can't stand where no escaping makes it safe`(template: String) throws {
    let error = try #require(failure(template, ["v": "a"]))
    #expect(error.kind == .unsafePlace)
    #expect(error.text == "v")
    #expect(error.hint != nil)
    let offset = template.utf8.distance(
      from: template.startIndex, to: try #require(template.firstRange(of: "{{")).lowerBound)
    #expect((error.location.line, error.location.column) == (1, offset + 1))
  }

  @Test(arguments: [
    "<p {{{v}}}>", "<style>{{{v}}}</style>", "<!-- {{&v}} -->", "<script>{{{v}}}</script>",
  ])
  func `a raw value is the template's own decision`(template: String) throws {
    #expect(try render(template, ["v": "a b"]).contains("a b"))
  }

  @Test(arguments: [
    "<p>a < {{v}} > b", "<p title='\"{{v}}'>", "<p a=b c=\"{{v}}\">", "<p a b c = '{{v}}'/>",
    "<!----><p>{{v}}", "<!--><p>{{v}}", "<!-- a --!><p>{{v}}", "<!-- > -- > --->{{v}}",
    "<!doctype html><p>{{v}}", "<style>a</style >{{v}}", "<script></script>{{v}}",
    "<title>a</titles>{{v}}</title>", "<style>a</styl<</style>{{v}}", "<script>\"</SCRIPT>{{v}}",
    "<p data-onclick=\"{{v}}\">", "<p aria-label=\"{{v}}\">", "</style>{{v}}", "<br/>{{v}}",
    "<p class=\"{{#v}}a {{v}}{{/v}}\">", "<!--{{! note }}-->{{v}}", "</p a=\"{{v}}\">",
    "<li{{#v}} class=\"a\"{{/v}}>{{v}}", "<li {{#v}}class=a{{/v}}>{{v}}",
    "<input{{#v}} checked{{/v}}>{{v}}", "<input checked{{^v}} disabled{{/v}} title=\"{{v}}\">",
    "<!-- {{#v}}a{{/v}} -->{{v}}", "{{#v}}<a title=\"{{v}}\">{{/v}}{{v}}",
  ])
  func `constant text leads to the place that a browser would see`(template: String) throws {
    #expect(failure(template, ["v": "a"]) == nil)
  }

  @Test(arguments: [
    "{{#v}}<p {{/v}}>", "<p a=\"{{#v}}\"{{/v}}>", "{{^v}}<script>{{/v}}</script>",
    "<p {{#v}}a={{/v}}\"b\">", "<!-- {{#v}}-->{{/v}}", "<h{{#v}}1{{/v}}>",
    "<script>{{#v}}\"{{/v}}</script>",
  ])
  func `a section ends at the kind of place where it begins`(template: String) {
    let error = failure(template, ["v": "a"])
    #expect(error?.kind == .unsafePlace)
    #expect(error?.text == "v")
  }

  @Test(arguments: ["<p", "<p a=\"", "<!-- a", "<script>", "<title>a</title"])
  func `a template ends between tags`(template: String) {
    #expect(failure(template)?.kind == .unsafePlace)
  }

  @Test func `a partial that calls itself ends where it begins`() {
    let data: Sample = ["v": .absent]
    let partials = ["p": "{{#v}}{{>p}}{{/v}}<p "]
    #expect(failure("{{>p}}>", data, partials: partials)?.kind == .unsafePlace)
  }

  @Test func `a partial's error names the partial, once`() {
    let library = compile("{{>p}}{{>p}}", ["p": "\n <p {{v}}>"], names: ["v"])
    #expect(list(library.errors) == ["p.mustache:2:5 unsafePlace"])
    #expect(library.template(named: "main") == nil)
  }

  @Test func `plain rules follow no place`() throws {
    let data: Sample = ["v": "a&b"]
    #expect(try render("<!-- {{v}} {{#v}}<x {{/v}}", data, escaping: .plain) == "<!-- a&amp;b <x ")
  }
}
