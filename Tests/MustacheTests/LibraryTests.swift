import Mustache
import Testing
import Text

@Suite struct LibraryTests {
  enum Field: Int, CaseIterable { case title, url }

  static func library(_ template: String, openNames: Set<String> = ["color"]) -> TemplateLibrary {
    TemplateLibrary(
      compiling: [TemplateSource(path: "a", name: "a", text: Array(template.utf8))],
      vocabulary: Field.allCases.map { "\($0)" }, openNames: openNames)
  }

  @Test func `the vocabulary has its names' numbers in its order`() throws {
    let library = Self.library("{{color}}{{title.extra}}")
    #expect(library.name("title")?.id == Field.title.rawValue)
    #expect(library.name("url")?.id == Field.url.rawValue)
    for text in ["color", "extra"] {
      let name = try #require(library.name(text))
      #expect(name.id > Field.url.rawValue)
      #expect(library.text(of: name) == text)
    }
    #expect(library.name("colour") == nil)
  }

  @Test func `open names are known without being used`() {
    #expect(Self.library("").name("color") != nil)
    #expect(Self.library("{{colour}}").errors.first?.suggestion == "color")
  }

  @Test func `partials are templates only inside others`() {
    let library = compile("{{>p}}", ["p": "<p ", "q": "<p {{x}}"], names: ["x"], escaping: .plain)
    #expect(library.template(named: "partials/p") == nil)
    #expect(library.template(named: "main")?.dependencies == ["main", "partials/p"])
    #expect(library.template(named: "nothing") == nil)
  }

  @Test func `one broken template leaves the others usable`() {
    let sources = ["a": "{{>b}}", "b": "{{x", "c": "fine"].map {
      TemplateSource(path: SourcePath($0.key), name: $0.key, text: Array($0.value.utf8))
    }
    let library = TemplateLibrary(compiling: sources, vocabulary: [])
    #expect(library.errors.map(\.location.file) == ["b"])
    #expect(library.template(named: "a") == nil)
    #expect(library.template(named: "c") != nil)
  }

  @Test func `the order of the sources changes nothing`() throws {
    let texts = [
      "a": "{{>p}}{{z}}{{y}}", "b": "{{<p}}{{$x}}{{y}}{{/x}}{{/p}}", "c": "{{oops}}<{{y}}",
      "partials/p": "{{$x}}{{z.w}}{{/x}}", "partials/q": "{{#y}}",
    ]
    let sources = texts.map {
      TemplateSource(path: SourcePath($0.key), name: $0.key, text: Array($0.value.utf8))
    }.sorted { $0.path < $1.path }
    let one = TemplateLibrary(compiling: sources, vocabulary: ["y", "z"])
    let other = TemplateLibrary(compiling: sources.reversed(), vocabulary: ["y", "z"])
    #expect(one.errors.count == 3)
    #expect(one.errors == other.errors)
    #expect(one.template(named: "b")?.dependencies == other.template(named: "b")?.dependencies)
  }

  @Test func `many tasks render one template at once`() async throws {
    let library = compile("{{#items}}<b>{{.}}</b>{{/items}}", names: ["items"])
    let main = try #require(library.template(named: "main"))
    let pages = await withTaskGroup(of: String.self) { group in
      for _ in 0..<16 {
        group.addTask {
          let data = Record(["items": ["a", "<"]], library)
          var buffer = ByteBuffer()
          for _ in 0..<100 {
            buffer.removeAll()
            try? main.render([data], into: &buffer)
          }
          return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
        }
      }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(pages == ["<b>a</b><b>&lt;</b>"])
  }
}
