import Testing
import Text

@testable import HelpSite
@testable import Publishing

/// Proves promise 10.
@Suite struct ManifestTests {
  private func read(_ text: String) throws(ManifestReader.Malformed) -> [OutputPath] {
    try ManifestReader.read(Array(text.utf8)).paths
  }

  @Test func `is JSON with one file a line, sorted, each once`() {
    let manifest = Manifest(
      Array(Manifest(of: ["b": "text", "a/x": ""]).files)
        + Array(Manifest(paths: ["a-b", "a", "b"]).files))
    // The hashes are those of `xxh128sum`.
    #expect(
      String(decoding: manifest.encoded(), as: UTF8.self) == """
        {
          "generator": "SiteGen",
          "version": 2,
          "files": [
            {"path": "a"},
            {"path": "a/x", "size": 0, "xxh128": "99aa06d3014798d86001c324468d497f"},
            {"path": "a-b"},
            {"path": "b"}
          ]
        }

        """)
  }

  @Test(arguments: [[], ["a"], ["a", "it/é/index.html", "it/e\u{301}/index.html"]])
  func `reads what it wrote`(paths: [String]) throws {
    for manifest in [
      Manifest(paths: paths.map(OutputPath.init)),
      Manifest(
        paths.map { path in
          let hash = ContentHash(of: Array(path.utf8))
          return Manifest.File(
            path: OutputPath(path), digest: FileDigest(hash: hash, size: path.utf8.count))
        }),
    ] {
      #expect(try ManifestReader.read(manifest.encoded()) == manifest)
      #expect(manifest.paths.count == paths.count)
    }
  }

  @Test func `a manifest of version 1 names paths alone`() throws {
    let text = "{\"generator\": \"SiteGen\", \"version\": 1, \"files\": [\"a\", \"b\"]}"
    #expect(try ManifestReader.read(Array(text.utf8)) == Manifest(paths: ["a", "b"]))
  }

  @Test func `white space and the order of the keys are free`() throws {
    let text = "\r\n{\"files\":[\"b\" ,\r\n\t\"a\"],\"version\":1,\"generator\":\"SiteGen\"}\r\n"
    #expect(try read(text) == ["a", "b"])
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{}", "{\"generator\": \"SiteGen\", \"version\": 1}",
    "{\"generator\": \"SiteGen\", \"files\": []}", "{\"version\": 1, \"files\": []}",
    "{\"generator\": \"Other\", \"version\": 1, \"files\": []}",
    "{\"generator\": \"SiteGen\", \"version\": 3, \"files\": []}",
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
    "{\"generator\": \"SiteGen\", \"version\": 2, \"files\": [{}]}",
    "{\"generator\": \"SiteGen\", \"version\": 2, \"files\": [{\"path\": \"a\", \"size\": 1}]}",
    "{\"generator\": \"SiteGen\", \"version\": 2, \"files\": [{\"path\": \"a\", \"path\": \"a\"}]}",
    "{\"generator\": \"SiteGen\", \"version\": 2, \"files\": [{\"path\": \"../a\"}]}",
    "{\"generator\": \"SiteGen\", \"version\": 2, \"files\": [{\"path\": \"a\", \"mode\": 1}]}",
    "{\"generator\": \"SiteGen\", \"version\": 2, \"files\": "
      + "[{\"path\": \"a\", \"size\": 1, \"xxh128\": \"abc\"}]}",
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
    let old = Manifest(paths: ["a", "b", "é", "x/y"])
    let new = Manifest(paths: ["b", "e\u{301}", "x/y", "z"])
    #expect(old.union(new).paths == ["a", "b", "e\u{301}", "x/y", "z", "é"])
    #expect(old.subtracting(new) == ["a", "é"])
    #expect(old.union(Manifest([])) == old)
    #expect(old.subtracting(Manifest([])) == old.paths)
    #expect(old.contains("é") && !old.contains("e\u{301}"))
  }

  @Test func `a union says nothing of bytes that differ`() {
    let old = Manifest(of: ["gone": "1", "same": "1", "changed": "1"])
    let new = Manifest(of: ["added": "2", "same": "1", "changed": "2"])
    let union = old.union(new)
    #expect(union.file(at: "gone") == old.file(at: "gone"))
    #expect(union.file(at: "added") == new.file(at: "added"))
    #expect(union.file(at: "same") == new.file(at: "same"))
    #expect(union.file(at: "changed") == Manifest.File(path: "changed", digest: nil))
    #expect(union.file(at: "other") == nil)
    #expect(old.subtracting(new) == ["gone"])
  }

  @Test func `a folder's files follow it whatever their names`() {
    let paths = Manifest(paths: ["a b/x", "a/z", "a", "a-b", "a.b", "b", "a/b/c"]).paths
    #expect(paths == ["a", "a/b/c", "a/z", "a b/x", "a-b", "a.b", "b"])
    #expect(Array(paths.inside("a")) == ["a/b/c", "a/z"])
    #expect(paths.inside("b").isEmpty)
    #expect(paths.inside("zz").isEmpty)
  }
}
