import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 12.
@Suite struct AssetTests {
  @Test func `a file's name holds the hash of its bytes`() async throws {
    let site = try TrialSite(["content/assets/sub/Guide.v2.PDF": "abc"])
    let asset = try #require(try await site.loaded().assets["sub/Guide.v2.PDF"])
    #expect(asset.outputPath.text == "assets/sub/Guide.v2.06b05ab673.pdf")
    #expect(asset.sourcePath == "content/assets/sub/Guide.v2.PDF")
    #expect(asset.size == nil)
  }

  @Test func `a mark at the start of a name stays its own`() async throws {
    let site = try TrialSite(["content/assets/a.txt": "plain"])
    // Foundation takes the slash and the mark for one character, and finds no folder.
    let file = try #require(fopen(site.scratch.path + "/content/assets/\u{301}a.txt", "w"))
    fclose(file)
    let assets = try await site.loaded().assets
    #expect(assets["a.txt"]?.sourcePath == "content/assets/a.txt")
    #expect(assets["\u{301}a.txt"]?.sourcePath == "content/assets/\u{301}a.txt")
  }

  @Test func `a file of the content takes the place of the theme's`() async throws {
    let site = try TrialSite([
      "content/assets/a.txt": "content", "templates/assets/a.txt": "theme",
      "templates/assets/b.txt": "theme",
    ])
    let assets = try await site.loaded().assets
    #expect(assets["a.txt"]?.sourcePath == "content/assets/a.txt")
    #expect(assets["b.txt"]?.sourcePath == "templates/assets/b.txt")
  }

  @Test func `a style sheet's hash changes with the files that it names`() async throws {
    func sheet(_ picture: String) async throws -> Asset {
      let site = try TrialSite([
        "templates/assets/own.css": "a{b:url(p.txt)}", "templates/assets/p.txt": picture,
      ])
      return try #require(try await site.loaded().assets["own.css"])
    }
    #expect(try await sheet("one").outputPath != sheet("two").outputPath)
    #expect(try await sheet("one").outputPath == sheet("one").outputPath)
  }

  @Test(arguments: ["a.html", "a.js", "a.css", "a.php", "a", "a.", "a.md", "a.svgz", "a.xhtml"])
  func `content publishes no script, style or page`(name: String) async throws {
    let site = try TrialSite(["content/assets/" + name: "x"])
    #expect(try await site.ids() == ["asset.type"])
    #expect(try await site.loaded().assets[name] == nil)
  }

  @Test func `an active drawing of the content is an error, one of the theme is the theme's`()
    async throws
  {
    let svg = "<svg onload=\"x()\"/>"
    #expect(try await TrialSite(["content/assets/a.svg": svg]).ids() == ["asset.active-svg"])
    #expect(try await TrialSite(["templates/assets/a.svg": svg]).ids() == [])
  }

  @Test func `a file of more than the limit is an error`() async throws {
    let site = try TrialSite()
    try site.write("content/assets/a.zip", [UInt8](repeating: 0, count: AssetLoader.sizeLimit + 1))
    #expect(try await site.ids() == ["file.too-large"])
  }
}
