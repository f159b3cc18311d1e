import Foundation
import TestSupport
import Testing

@Suite struct LayerTests {
  /// The folders of HelpSite from the bottom up: each uses only those before it.
  private static let layers = [
    "Concurrency", "Diagnostics", "Typography", "Glossary", "Model", "Load", "Pages", "Resolve",
    "Hosting", "Render", "ReadBack", "Build", "Translating", "Changes", "Exchange", "Authoring",
    "Preview",
  ]

  @Test func `no layer of HelpSite uses one above it`() throws {
    let folder = packageRoot.appending(path: "Sources/HelpSite")
    let sources = Dictionary(
      uniqueKeysWithValues: try swiftFiles(in: folder).map { file in
        let path = String(file.path.dropFirst(folder.path.count + 1))
        return (path, try String(contentsOf: file, encoding: .utf8))
      })
    for layer in Self.layers {
      #expect(sources.keys.contains { $0.hasPrefix(layer + "/") }, "\(layer) has no file")
    }
    #expect(LayerCheck(layers: Self.layers, sources: sources).findings() == [])
  }

  /// Three layers, of which the middle one holds the text.
  private func findings(_ text: String) -> [String] {
    LayerCheck(
      layers: ["Low", "Middle", "High"],
      sources: [
        "Low/Brick.swift": "struct Brick {}",
        "Middle/Wall.swift": text,
        "High/Outside/Roof.swift": """
        import struct Beam.Board
        package final class Roof { enum Form { case flat } }
        private struct Tile {}
        """,
      ]
    ).findings()
  }

  @Test(arguments: [
    "struct Wall { let roof: Roof }", "extension Roof {}", "func build() -> [Roof?] { [] }",
    "let words = \"a \\(Roof().form) above\"", "let words = #\"\\#(Roof()) \" \\(\"#",
    "let shape = Roof.Form.flat", "struct Wall {} // Roof\nlet roof = Roof()",
    "/* a \" */ let roof = Roof()", "let quote = \"\\\"\", roof = Roof()",
    "let text = \"\"\"\n  \"\\(Roof())\"\n  \"\"\"",
  ])
  func `a use of a type above is found`(text: String) {
    #expect(findings(text) == ["Middle/Wall.swift in Middle uses Roof of High"])
  }

  @Test(arguments: [
    "struct Wall { let brick: Brick }", "/// Bears the ``Roof``.\nstruct Wall {}",
    "/* Roof */ struct Wall {}", "let words = \"Roof\"", "let text = \"\"\"\n  Roof\n  \"\"\"",
    "let words = #\"\\(Roof)\"#", "struct Wall { struct Roof {}; let roof: Roof }",
    "let own = Wall.Roof()", "let tile: Tile", "import struct Beam.Nail", "let form: Form",
    "let aRoof = Roofing()",
  ])
  func `what only looks like one isn't`(text: String) {
    #expect(findings(text) == [])
  }

  @Test func `each file is in a layer`() {
    let check = LayerCheck(layers: ["Low"], sources: ["Other/A.swift": "", "B.swift": ""])
    #expect(check.findings() == ["B.swift is in no layer", "Other/A.swift is in no layer"])
  }
}
