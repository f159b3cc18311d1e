import Foundation
import TestSupport
import Testing

/// `SiteGen changes` on built sites.
@Suite struct ChangesCommandTests {
  private let manifest = ".sitegen-manifest.json"

  /// A site that is built into `old`, changed, and built into `new`.
  private func site(
    options: [String] = [], change: (ScratchFolder) throws -> Void
  ) throws -> ScratchFolder {
    let site = try ScratchFolder.sound(languages: ["en", "it"])
    let settings = try #require(site.text("content/site.yaml"))
    try site.write("content/site.yaml", settings + "output: {faq: true, markdown: true}\n")
    try site.write(
      "content/en/more.md",
      page("More", "Words.\n\n## One {#one}\n\nA\n\n## Two {#two}\n\nWithin 14 days."))
    for folder in ["old", "new"] {
      if folder == "new" { try change(site) }
      let ending = try Program(
        arguments: ["--quiet", "--site", site.path, "--output", site[folder]] + options
      ).run()
      #expect(ending.status == 0, "\(ending)")
    }
    return site
  }

  private func changes(
    _ site: ScratchFolder, _ arguments: String..., old: String = "old", new: String = "new"
  ) throws -> Program.Ending {
    var program = Program()
    program.arguments = ["changes", old, new] + arguments
    program.folder = site.path
    return try program.run()
  }

  /// The paths of the files of either folder that differ, found by their bytes.
  private func differing(_ site: ScratchFolder) throws -> Set<String> {
    let (old, new) = (try site.files("old"), try site.files("new"))
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [[], ["--compress", "gzip,br"]])
  func `an edit of one word lists its files, and no others`(options: [String]) throws {
    let site = try site(options: options) {
      try $0.write(
        "content/en/more.md", #require($0.text("content/en/more.md")).replacing("14", with: "30"))
    }
    let expected = try differing(site)
    #expect(expected.contains("en/more/index.html") && !expected.contains("it/faq/index.html"))
    for old in ["old", "old/\(manifest)"] {
      let ending = try changes(site, "--format", "paths", old: old)
      #expect(ending.status == 0 && ending.errors == "", "\(ending)")
      let found = lines(ending.output)
      #expect(found.last == manifest && Set(found.dropLast()) == expected, "\(ending)")
      #expect(found.count == Set(found).count)
    }
    let text = try changes(site)
    #expect(text.output.contains("~ en/more/index.html\n"), "\(text)")
    #expect(text.errors == "0 added, \(expected.count) changed, 0 removed\n", "\(text)")
  }

  @Test func `each step can be had alone, in the forms of other programs`() throws {
    let site = try site {
      try $0.write("content/assets/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>")
      try $0.write("content/en/extra.md", page("Extra", "![a](../assets/a.svg)"))
      try $0.remove("content/en/more.md")
    }
    #expect(
      try changes(site, "--only", "pages", "--format", "paths").output.hasPrefix(
        "en/extra/index.html\n"))
    let removed = try changes(site, "--only", "removed", "--format", "paths0").output
    #expect(removed.split(separator: "\0").contains("en/more/index.html"))
    let json = try changes(site, "--format", "json").output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [[String: Any]]])
    let entries = try #require(object["changes"])
    #expect(
      entries.first?["step"] as? String == "assets"
        && entries.first?["change"] as? String == "added")
    #expect(entries.last?["path"] as? String == manifest)
    let steps = entries.compactMap { $0["step"] as? String }
    let order = ["assets", "pages", "others", "removed", "manifest"]
    #expect(
      steps.map { order.firstIndex(of: $0)! } == steps.map { order.firstIndex(of: $0)! }.sorted())
    #expect(entries.first?["size"] as? Int == 46)
  }

  @Test func `nothing changed is nothing to print, and no failure`() throws {
    let site = try site { _ in }
    for format in ["text", "paths", "paths0", "rsync"] {
      let ending = try changes(site, "--format", format)
      #expect(ending.status == 0 && ending.output == "", "\(ending)")
      #expect(ending.errors == (format == "text" ? "nothing changed\n" : ""), "\(ending)")
    }
    #expect(try changes(site, "--format", "json").output == "{\"changes\":[]}\n")
    #expect(try changes(site, "--words", "--format", "json").output == "{\"languages\":[]}\n")
  }

  @Test func `an empty file stands for a site that wasn't published yet`() throws {
    let site = try site { try $0.write("none", "") }
    let ending = try changes(site, "--format", "paths", old: "none")
    let published = Set(try site.files("new").keys)
    #expect(ending.status == 0, "\(ending)")
    #expect(Set(lines(ending.output)) == published.union([manifest]))
    let other = try changes(site, old: "old", new: "none")
    #expect(other.status == 64 && other.output == "", "\(other)")
  }

  @Test func `what can't be compared is said, with exit status`() throws {
    let site = try site {
      try $0.write("broken.json", "{\"generator\": \"Other\"}\n")
      try $0.write("empty/x", "")
    }
    let refusals: [(old: String, new: String, arguments: [String], status: Int32, words: String)] =
      [
        (
          "broken.json", "new", [], 64,
          "'broken.json' isn't a manifest of SiteGen (line 1: it is another program's)"
        ),
        ("empty", "new", [], 64, "'empty' is no output folder: it has no \(manifest)"),
        ("absent", "new", [], 3, "can't read 'absent'"),
        ("old/\(manifest)", "new", ["--words"], 64, "is a manifest, which has no words"),
        ("old", "new", ["--words", "--only", "pages"], 64, "--words takes no --only"),
        (
          "old", "new", ["--only", "page"], 64,
          "'page' is none of assets, pages, others, removed, manifest"
        ),
      ]
    for refusal in refusals {
      var program = Program()
      program.arguments = ["changes", refusal.old, refusal.new] + refusal.arguments
      program.folder = site.path
      let ending = try program.run()
      #expect(ending.status == refusal.status && ending.output == "", "\(ending)")
      #expect(ending.errors.contains(refusal.words), "\(ending)")
    }
    try site.remove("new/en/faq/index.html")
    try site.write("none", "")
    let ending = try changes(site, old: "none")
    #expect(
      ending.status == 64 && ending.errors.contains("names 'en/faq/index.html', which isn't there"),
      "\(ending)")
  }

  @Test func `words tell which question changed in which language`() throws {
    let site = try site {
      try $0.write(
        "content/en/more.md",
        page("More", "Other words.\n\n## Two {#two}\n\nWithin 30 days.\n\n## Three {#three}\n\nC"))
      try $0.write("content/it/faq.md", page("Aiuto", "## Q it {#q}\n\nA it"))
    }
    let ending = try changes(site, "--words")
    #expect(ending.status == 0, "\(ending)")
    #expect(ending.output.contains("en: en/more/index.html: More\n"), "\(ending)")
    #expect(ending.output.contains("  text\n"), "\(ending)")
    #expect(ending.output.contains("    [-Words.-]\n    {+Other words.+}\n"), "\(ending)")
    #expect(
      ending.output.contains("  changed: #two\n    Two\n    Within [-14-] {+30+} days.\n"),
      "\(ending)")
    #expect(ending.output.contains("  added: #three\n    {+Three\n    C+}\n"), "\(ending)")
    #expect(ending.output.contains("  removed: #one\n    [-One\n    A-]\n"), "\(ending)")
    #expect(ending.output.contains("it: it/faq/index.html: Aiuto\n"), "\(ending)")
    #expect(ending.output.contains(" in the frame alone\n"), "\(ending)")
    let json = try changes(site, "--words", "--format", "json").output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [[String: Any]]])
    #expect(object["languages"]?.compactMap { $0["language"] as? String } == ["en", "it"])
  }

  @Test func `a question on another page has moved there`() throws {
    let site = try site {
      try $0.write("content/en/more.md", page("More", "Words.\n\n## One {#one}\n\nA"))
      try $0.write(
        "content/en/faq.md", page("Help", "## Q {#q}\n\nA\n\n## Two {#two}\n\nWithin 14 days."))
    }
    let ending = try changes(site, "--words")
    #expect(ending.output.contains("  moved from en/more/index.html: #two\n"), "\(ending)")
    // Its Italian page is a fallback, and stays one.
    let italian = try #require(ending.output.firstRange(of: "\nit: "))
    let english = ending.output[..<italian.lowerBound]
    #expect(!english.contains("removed"), "\(ending)")
  }
}
