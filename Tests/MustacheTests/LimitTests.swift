import Mustache
import Testing
import Text

/// Proves promise 20.
@Suite struct LimitTests {
  @Test func `recursion over data ends at the depth limit`() {
    let partials = ["p": "{{#v}}{{>p}}{{/v}}"]
    let error = failure("{{>p}}", ["v": true], partials: partials)
    #expect(error?.kind == .tooDeep)
    #expect(error.map { ($0.location.file, $0.location.column) }! == ("p.mustache", 7))
  }

  @Test func `data may be as deep as the limit allows`() throws {
    var tree: Sample = ["t": .absent]
    for _ in 0..<(Limits.depth - 2) { tree = ["t": tree] }
    let partials = ["p": "{{#t}}.{{>p}}{{/t}}"]
    #expect(try render("{{>p}}", tree, partials: partials).count == Limits.depth - 2)
  }

  @Test func `nested sections have a limit`() {
    let open = String(repeating: "{{#v}}", count: Limits.depth + 50)
    let close = String(repeating: "{{/v}}", count: Limits.depth + 50)
    #expect(compile(open + close, names: ["v"]).errors.map(\.kind) == [.tooDeep])
    #expect(
      compile(String(open.prefix(6 * 150)) + String(close.prefix(6 * 150)), names: ["v"]).errors
        == [])
  }

  @Test func `partials inside partials have a limit`() {
    let chain = (0..<Limits.depth + 10).map { ("p\($0)", "{{>p\($0 + 1)}}") }
    var partials = Dictionary(uniqueKeysWithValues: chain)
    partials["p\(Limits.depth + 10)"] = ""
    #expect(compile("{{>p0}}", partials).errors.map(\.kind) == [.tooDeep])
  }

  @Test func `templates that double again and again end in an error`() {
    // Each block shows the next one twice.
    let blocks = (0..<60).map {
      "{{$b\($0)}}{{$b\($0 + 1)}}{{/b\($0 + 1)}}{{$b\($0 + 1)}}{{/b\($0 + 1)}}{{/b\($0)}}"
    }
    let template = "{{<p}}\(blocks.joined()){{/p}}"
    let library = compile(template, ["p": "{{$b0}}{{/b0}}"])
    #expect(library.errors.map(\.kind) == [.tooLarge])
  }

  @Test(arguments: ["x", "{{v}}"])
  func `pages that double again and again end in an error`(leaf: String) {
    var partials = ["p40": leaf]
    for level in 0..<40 { partials["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    #expect(failure("{{>p0}}", ["v": .absent], partials: partials)?.kind == .tooLarge)
  }

  @Test func `a page that few steps make too large is an error`() {
    let text = Sample.html(String(repeating: "a", count: 1 << 20))
    let list = [Sample](repeating: ["t": text], count: Limits.outputSize >> 20 + 2)
    #expect(failure("{{#v}}{{t}}{{/v}}", ["v": .list(list)])?.kind == .tooLarge)
  }

  @Test func `a large template is an error`() {
    let text = String(repeating: "a", count: Limits.sourceSize + 1)
    #expect(compile(text).errors.map(\.kind) == [.tooLarge])
  }

  @Test func `one template reports a limited number of errors`() {
    let text = String(repeating: "{{/a}}{{x}}{{>y}}", count: 500)
    let errors = compile(text).errors
    #expect(errors.count == 2 * Limits.errors)
    #expect(compile(String(repeating: "{{a ", count: 500)).errors.count == Limits.errors)
  }
}
