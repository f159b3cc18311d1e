import Testing
import Text

@testable import HelpSite
@testable import Publishing

/// Proves promise 10.
@Suite struct ManifestTests {
  private func read(_ text: String) throws(ManifestReader.Malformed) -> [OutputPath] {
    try ManifestReader.read(Array(text.utf8)).paths
  }

  @Test func `is JSON with one path a line, sorted, each once`() {
    let text = String(decoding: Manifest(["b", "a/x", "a-b", "a", "b"]).encoded(), as: UTF8.self)
    #expect(
      text == """
        {
          "generator": "SiteGen",
          "version": 1,
          "files": [
            "a",
            "a/x",
            "a-b",
            "b"
          ]
        }

        """)
  }

  @Test(arguments: [[], ["a"], ["a", "it/é/index.html", "it/e\u{301}/index.html"]])
  func `reads what it wrote`(paths: [OutputPath]) throws {
    let manifest = Manifest(paths)
    #expect(try ManifestReader.read(manifest.encoded()) == manifest)
    #expect(manifest.paths.count == paths.count)
  }

  @Test func `white space and the order of the keys are free`() throws {
    let text = "\r\n{\"files\":[\"b\" ,\r\n\t\"a\"],\"version\":1,\"generator\":\"SiteGen\"}\r\n"
    #expect(try read(text) == ["a", "b"])
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{}", "{\"generator\": \"SiteGen\", \"version\": 1}",
    "{\"generator\": \"SiteGen\", \"files\": []}", "{\"version\": 1, \"files\": []}",
    "{\"generator\": \"Other\", \"version\": 1, \"files\": []}",
    "{\"generator\": \"SiteGen\", \"version\": 2, \"files\": []}",
    "{\"generator\": \"SiteGen\", \"version\": 99999999999999999999, \"files\": []}",
    "{\"generator\": \"SiteGen\", \"version\": -1, \"files\": []}",
    "{\"generator\": \"SiteGen\", \"version\": 1, \"files\": [\"a\"",
    "{\"generator\": \"SiteGen\", \"version\": 1, \"files\": [\"a",
    "{\"generator\": \"SiteGen\", \"version\": 1, \"files\": [\"a\",]}",
    "{\"generator\": \"SiteGen\", \"version\": 1, \"files\": [a]}",
    "{\"generator\": \"SiteGen\", \"version\": 1, \"files\": [\".sitegen-memory\"]}",
    "{\"generator\": \"SiteGen\", \"version\": 1, \"files\": [\"a/"
      + String(repeating: "b", count: 201) + "\"]}",
    "{\"generator\": \"SiteGen\", \"version\": 1, \"files\": [], \"files\": []}",
    "{\"generator\": \"SiteGen\", \"version\": 1, \"files\": [], \"more\": 1}",
    "{\"generator\": \"SiteGen\", \"version\": 1, \"files\": []} {",
    "<<<<<<< HEAD\n{\"generator\": \"SiteGen\"}",
  ])
  func `a broken or foreign manifest is an error`(text: String) {
    #expect(throws: ManifestReader.Malformed.self) { try read(text) }
  }

  @Test(arguments: [
    "/etc/passwd", "../a", "a/../../b", "a//b", "", "a/", ".", "a/./b", "a\\u002e", "a\nb", "a\0b",
    ".sitegen-stage/x", ".sitegen-manifest.json",
  ])
  func `a path that leads out of the folder is an error with its line`(path: String) {
    let text = "{\"generator\": \"SiteGen\", \"version\": 1,\n\"files\": [\n\"ok\",\n\"\(path)\"]}"
    let malformed = #expect(throws: ManifestReader.Malformed.self) { try read(text) }
    #expect(malformed?.line == 4)
  }

  @Test func `text that isn't UTF-8 is an error`() {
    let text = "{\"generator\": \"SiteGen\", \"version\": 1, \"files\": [\"a"
    let bytes = Array(text.utf8) + [0xFF] + Array("\"]}".utf8)
    #expect(throws: ManifestReader.Malformed.self) { try ManifestReader.read(bytes) }
  }

  @Test func `union and difference go by bytes`() {
    let (old, new) = (Manifest(["a", "b", "é", "x/y"]), Manifest(["b", "e\u{301}", "x/y", "z"]))
    #expect(old.union(new).paths == ["a", "b", "e\u{301}", "x/y", "z", "é"])
    #expect(old.subtracting(new) == ["a", "é"])
    #expect(old.union(Manifest([])) == old)
    #expect(old.subtracting(Manifest([])) == old.paths)
    #expect(old.contains("é") && !old.contains("e\u{301}"))
  }

  @Test func `a folder's files follow it whatever their names`() {
    let paths = Manifest(["a b/x", "a/z", "a", "a-b", "a.b", "b", "a/b/c"]).paths
    #expect(paths == ["a", "a/b/c", "a/z", "a b/x", "a-b", "a.b", "b"])
    #expect(Array(paths.inside("a")) == ["a/b/c", "a/z"])
    #expect(paths.inside("b").isEmpty)
    #expect(paths.inside("zz").isEmpty)
  }
}
