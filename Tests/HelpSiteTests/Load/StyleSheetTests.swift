import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct StyleSheetTests {
  private func resolved(_ css: String, in path: String = "css/site.css") -> (String, [Diagnostic]) {
    let assets = ["icon.svg", "css/a.png", "fonts/x y.woff2"].map { path in
      Asset(
        path: path, outputPath: OutputPath("assets/\(path).hash"), origin: .bytes([]),
        sourcePath: SourcePath(path),
        hash: ContentHash(of: []), size: nil)
    }
    let resolved = StyleSheet(path: path, file: "templates/assets/\(path)").resolvingAddresses(
      in: Array(css.utf8), assets: Dictionary(uniqueKeysWithValues: assets.map { ($0.path, $0) })
    )
    return (String(decoding: resolved.value, as: UTF8.self), resolved.diagnostics)
  }

  @Test(arguments: [
    ("a{b:url(a.png)}", "a{b:url(\"../../assets/css/a.png.hash\")}"),
    ("url('../icon.svg')", "url(\"../../assets/icon.svg.hash\")"),
    ("URL( \"../icon.svg#part\" ) x", "url(\"../../assets/icon.svg.hash#part\") x"),
    (
      "url(../icon.svg?#iefix),url(a.png)",
      "url(\"../../assets/icon.svg.hash?#iefix\"),url(\"../../assets/css/a.png.hash\")"
    ),
    ("url('../fonts/x y.woff2')", "url(\"../../assets/fonts/x y.woff2.hash\")"),
  ])
  func `a relative address becomes the published one`(css: String, result: String) {
    let (text, found) = resolved(css)
    #expect(text == result)
    #expect(found == [])
  }

  @Test(arguments: [
    "", "u", "url(", "url", "url()", "a{}", "/* url(none.png) */", "/* url(none.png)", "url(#mask)",
    "url(/root.png)", "url(data:image/png;base64,AA==)", "url(https://example.com/a.png)",
    "url(\"data:image/svg+xml;utf8,<svg fill='url(#a)'/>\")", "a/b", "purl of wool", "日本 /",
  ])
  func `all else stays byte for byte`(css: String) {
    let (text, found) = resolved(css)
    #expect(text == css)
    #expect(found == [])
  }

  @Test func `a missing file is an error at its place`() {
    let (text, found) = resolved("a {}\nb { c: url(b.png) }")
    #expect(text == "a {}\nb { c: url(b.png) }")
    #expect(
      found.map(\.withHint) == [
        "templates/assets/css/site.css:2:8: error: no file 'b.png' among the assets [asset.missing]"
      ])
  }

  @Test func `a sheet at the top leads one folder up`() {
    #expect(resolved("url(icon.svg)", in: "site.css").0 == "url(\"../assets/icon.svg.hash\")")
  }
}
