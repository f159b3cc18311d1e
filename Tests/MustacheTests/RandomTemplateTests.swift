import Mustache
import TestSupport
import Testing
import Text

@Suite struct RandomTemplateTests {
  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{a}}", "{{b.c}}", "{{.}}",
    "{{>p}}", "{{<p}}", "{{/p}}", "{{$x}}", "{{/x}}", "{{>q}}", "{{=| |=}}", "|a|", "|={{ }}=|",
    "{{! c }}", "\n", "\r\n", "  ", "\t", "<", ">", "<p ", "</", "\"", "'", "=", "href=\"",
    "<script>",
    "</script>", "<style>", "<!--", "-->", "/", "//", "/*", "\\", "`", "onx=", "title", "é",
    "\u{0}",
    "javascript:", "srcset='", ",", "-", "!",
  ]

  private static func template(_ generator: inout Xorshift) -> [UInt8] {
    (0..<Int.random(in: 0..<24, using: &generator)).flatMap { _ -> [UInt8] in
      if Int.random(in: 0..<12, using: &generator) == 0 {
        return [UInt8.random(in: 0...255, using: &generator)]
      }
      return Array(pieces.randomElement(using: &generator)!.utf8)
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `no template crashes or hangs, and each gives the same twice`(seed: UInt64) {
    var generator = Xorshift(seed: seed)
    for _ in 0..<1500 {
      let sources = ["main", "partials/p", "partials/q"].map {
        TemplateSource(path: SourcePath($0), name: $0, text: Self.template(&generator))
      }
      let first = Self.result(of: sources)
      #expect(first == Self.result(of: sources))
    }
  }

  private static func result(of sources: [TemplateSource]) -> [String] {
    let library = TemplateLibrary(compiling: sources, vocabulary: ["a"], openNames: ["b", "c"])
    let inner: Sample = ["c": "\"<'&", "b": .url("/x y")]
    let data = Record(["a": [inner, "javascript:x", true], "b": inner, "c": .absent], library)
    var result = library.errors.map { "\($0)" }
    guard let main = library.template(named: "main") else { return result }
    var buffer = ByteBuffer()
    do {
      try main.render([data], into: &buffer)
    } catch {
      result.append("\(error)")
    }
    return result + [buffer.withBytes { String(decoding: $0, as: UTF8.self) }]
  }
}
