import Foundation
import TestSupport
import Testing

@testable import HelpSite

@Suite struct CompactTextTests {
  private static let folder = packageRoot.appending(path: "templates/assets")

  @Test(arguments: [
    ("/* a\n b */\na {\n  b: \"c ; d\", 'e , f'; /* g */\n}\n", "a{b:\"c ; d\",'e , f';}"),
    (
      "@media (a: 1) and (b) { .c :is(d, e) > f { g: h } }",
      "@media (a:1) and (b){.c :is(d,e) > f{g:h}}"
    ),
    (
      "a::after { b: calc(1px + 2px) / \"\"; }\na\nb {}", "a::after{b:calc(1px + 2px) / \"\";}a b{}"
    ),
  ])
  func `a sheet loses comments and what means nothing`(sheet: String, compact: String) {
    #expect(String(decoding: CompactText.styleSheet(Array(sheet.utf8)), as: UTF8.self) == compact)
  }

  @Test func `a script loses comments and indents`() {
    let script = "\"use strict\";\n// a\n{\n\tconst b = \"//c\";\n}\n"
    #expect(
      CompactText.script(Array(script.utf8))
        == Array(
          "\"use strict\";\n{\nconst b = \"//c\";\n}\n".utf8))
  }

  @Test func `the theme's files are written so that nothing else can go`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    for name in names where name.hasSuffix(".js") || name.hasSuffix(".css") {
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n") {
        #expect(line.count { $0 == "`" } % 2 == 0 && !line.hasSuffix("\\"), "\(name): \(line)")
        if name.hasSuffix(".js") {
          #expect(!line.contains("/*"), "\(name): \(line)")
        } else {
          #expect(line.matches(of: /"[^"]*\/\*/).isEmpty, "\(name): \(line)")
          #expect(!line.contains("\\"), "\(name): \(line)")
        }
      }
    }
  }

  @Test func `a sheet of the site's own stays as it was written`() async throws {
    let css = "/* mine */\n  a {}\n"
    let built = try await SiteFiles([
      "content/en/a.md": page(), "templates/assets/own.css": css,
    ]).build()
    let path = try #require(built.files.keys.first { $0.hasPrefix("assets/own.") })
    #expect(try built.text(path) == css)
  }
}
