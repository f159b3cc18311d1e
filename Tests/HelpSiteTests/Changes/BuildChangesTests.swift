import TestSupport
import Testing
import Text

@testable import HelpSite
@testable import Publishing

@Suite struct BuildChangesTests {
  private let scratch = try! ScratchFolder()

  /// The changes between two manifests of files with these texts.
  private func changes(
    _ old: [String: String], _ new: [String: String]
  ) throws -> [BuildChanges.Entry] {
    for (name, files) in [("old.json", old), ("new.json", new)] {
      try scratch.write(name, Manifest(of: files).encoded())
    }
    return try BuildChanges(
      from: PublishedBuild(scratch["old.json"], isFormer: true),
      to: PublishedBuild(scratch["new.json"], isFormer: false)
    ).entries
  }

  private func lines(_ entries: [BuildChanges.Entry]) -> [String] {
    entries.map { "\($0.step) \($0.kind) \($0.path)" }
  }

  @Test func `what is loaded comes before pages, these before what names them, removals last`()
    throws
  {
    let old = [
      "index.html": "1", "en/a/index.html": "1", "en/gone/index.html": "1", "assets/a.1.css": "1",
      "sitemap.xml": "1", "sitemap-en.xml": "1", "en/search.json": "1", "en/search-1.json": "1",
      "en/gone.md": "1", "same.txt": "1", "files/p.pdf": "1",
    ]
    let new = [
      "index.html": "2", "en/a/index.html": "2", "en/new/index.html": "2", "assets/a.2.css": "2",
      "sitemap.xml": "2", "sitemap-en.xml": "2", "en/search.json": "2", "en/search-1.json": "2",
      "same.txt": "1", "files/p.pdf": "2",
    ]
    #expect(
      lines(try changes(old, new)) == [
        "assets added assets/a.2.css", "assets changed files/p.pdf",
        "pages added en/new/index.html", "pages changed en/a/index.html",
        "pages changed index.html",
        "others changed en/search-1.json", "others changed en/search.json",
        "others changed sitemap-en.xml", "others changed sitemap.xml",
        "removed removed en/gone.md", "removed removed en/gone/index.html",
        "removed removed assets/a.1.css",
        "manifest changed .sitegen-manifest.json",
      ])
  }

  @Test func `a compressed file goes right behind its original`() throws {
    let old = ["a/index.html": "1", "b/index.html": "1", "files/x.gz": "1"]
    let new = [
      "a/index.html": "2", "a/index.html.br": "2", "b/index.html": "2", "b/index.html.gz": "2",
      "c/index.html": "2", "c/index.html.gz": "2", "files/x.gz": "2",
    ]
    #expect(
      try changes(old, new).map(\.path) == [
        "files/x.gz", "c/index.html", "c/index.html.gz", "a/index.html", "a/index.html.br",
        "b/index.html", "b/index.html.gz", ".sitegen-manifest.json",
      ])
  }

  @Test func `the file that names all others of Pagefind's comes last of all searches`() throws {
    let new = ["pagefind/pagefind-entry.json": "2", "pagefind/x.pf_meta": "2", "robots.txt": "2"]
    #expect(
      try changes(["pagefind/pagefind-entry.json": "1"], new).map(\.path) == [
        "pagefind/x.pf_meta", "robots.txt", "pagefind/pagefind-entry.json",
        ".sitegen-manifest.json",
      ])
  }

  @Test func `between builds of the same bytes there is nothing, not even the manifest`() throws {
    #expect(try changes(["a": "1"], ["a": "1"]).isEmpty)
  }

  @Test func `of what is said nothing of is taken for changed`() throws {
    try scratch.write("old.json", Manifest(paths: ["a", "b"]).encoded())
    try scratch.write("new.json", Manifest(of: ["a": "1", "b": "1"]).encoded())
    let old = try PublishedBuild(scratch["old.json"], isFormer: true)
    let new = try PublishedBuild(scratch["new.json"], isFormer: false)
    #expect(try BuildChanges(from: old, to: new).entries.map(\.path).prefix(2) == ["a", "b"])
    #expect(try BuildChanges(from: new, to: old).entries.map(\.path).prefix(2) == ["a", "b"])
  }

  @Test func `what a manifest doesn't say is read in its folder`() throws {
    for (folder, text) in [("old", "1"), ("new", "2")] {
      try scratch.write(
        "\(folder)/.sitegen-manifest.json", Manifest(paths: ["a", "same"]).encoded())
      try scratch.write("\(folder)/a", text)
      try scratch.write("\(folder)/same", "same")
    }
    let changes = try BuildChanges(
      from: PublishedBuild(scratch["old"], isFormer: true),
      to: PublishedBuild(scratch["new"], isFormer: false))
    #expect(changes.entries.map(\.path) == ["a", ".sitegen-manifest.json"])
    #expect(changes.entries.first?.digest == Manifest(of: ["a": "2"]).file(at: "a")?.digest)
  }
}
