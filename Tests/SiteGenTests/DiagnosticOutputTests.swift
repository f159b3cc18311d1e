import Foundation
import TestSupport
import Testing

/// Proves promises 21 and 22.
@Suite struct DiagnosticOutputTests {
  private func mixed() throws -> ScratchFolder {
    let site = try ScratchFolder.sound()
    try site.write(
      "content/en/faq.md",
      "---\ntitle: Help\n---\n\n<b>raw</b> <i>raw</i>\n\n[x](fag.md) 100%, a:b\n")
    return site
  }

  @Test func `json is one array on stdout, the summary stays on stderr`() throws {
    let site = try mixed()
    let ending = try Program("--site", site.path, "--format", "json").run()
    #expect(ending.status == 1)
    let found = try #require(
      try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [[String: any Sendable]])
    #expect(found.map { $0["severity"] as? String } == ["warning", "warning", "error"])
    #expect(found.last?["id"] as? String == "link.unresolved")
    #expect(found.last?["file"] as? String == "content/en/faq.md")
    #expect(found.last?["line"] as? Int == 7)
    #expect(found.last?["column"] as? Int == 1)
    #expect(found.last?["hint"] as? String == "did you mean 'faq.md'?")
    #expect(ending.errors == "1 error, 2 warnings; nothing was published\n")
  }

  /// `%` stands for the folder above the site.
  @Test(arguments: [
    ("", "help", "help/"), ("", "./help/", "help/"), ("help", ".", ""),
    ("help/content", "..", "../"),
    ("else", "../help", "../help/"), ("", "%/help", "help/"), ("else", "%/help", "%/help/"),
    ("help", "%/help", ""),
  ])
  func `paths in texts are those that open where the command ran`(
    folder: String, site: String, prefix: String
  ) throws {
    let above = try ScratchFolder()
    let copied = try ScratchFolder.broken()
    try FileManager.default.copyItem(atPath: copied.path, toPath: above["help"])
    try above.makeFolder("else")
    var program = Program("check", "--site", site.replacing("%", with: above.path))
    program.folder = above[folder]
    let prefix = prefix.replacing("%", with: above.path)
    let text = try program.run().errors
    #expect(text.hasPrefix("\(prefix)content/en/faq.md:5:1: error: "), "\(text)")
    #expect(text.contains("  | [x](none.md)\n"))
    program.arguments += ["--format", "github"]
    let isInside = !prefix.hasPrefix("/") && !prefix.hasPrefix("..")
    let own = try program.run().output
    #expect(own.hasPrefix("::error file=\(isInside ? prefix : "")content/en/faq.md,"), "\(own)")
  }

  @Test func `paths within hints and messages open there, too, and an author's words stay`() throws
  {
    let above = try ScratchFolder()
    try above.write(
      "help/content/site.yaml", "name: A\nbaseURL: https://a.example/\nlanguages: [en, it]\n")
    let page = "---\ntitle: A\n---\n\n## Q {#q}\n\n[x](content/en/faq.md)\n"
    try above.write("help/content/en/faq.md", page)
    try above.write("help/content/en/other.md", "---\ntitle: B\nslug: faq\n---\n")
    var program = Program("check", "--site", "help")
    program.folder = above.path
    let errors = try program.run().errors
    #expect(errors.contains("  hint: write help/content/it/faq.md\n"), "\(errors)")
    #expect(
      errors.contains(": this one and help/content/en/faq.md:2:8 [url.conflict]"), "\(errors)")
    #expect(errors.contains(" 'content/en/faq.md'"), "\(errors)")
    for format in ["junit", "sarif", "github"] {
      program.arguments = ["check", "--site", "help", "--format", format]
      #expect(try program.run().output.contains("write help/content/it/faq.md"), "\(format)")
    }
  }

  @Test func `a file inside the program, and a baseline, are named as they are`() throws {
    let above = try ScratchFolder()
    let copied = try ScratchFolder.sound()
    try FileManager.default.copyItem(atPath: copied.path, toPath: above["help"])
    try above.write("known.txt", "odd\n")
    var program = Program("check", "--site", "help", "--baseline", "known.txt")
    program.folder = above.path
    let errors = try program.run().errors
    #expect(errors.hasPrefix("known.txt:1:1: error: "), "\(errors)")
  }

  @Test func `json of a sound site is an empty array`() throws {
    let site = try ScratchFolder.sound()
    let ending = try Program("check", "--site", site.path, "--format", "json").run()
    #expect(ending.status == 0)
    #expect(ending.output == "[]\n")
  }

  @Test func `github annotates with escaped workflow commands`() throws {
    let site = try ScratchFolder.sound()
    try site.write("content/en/a,b:c%.md", "---\ntitle: T\n---\n\n[x](no%25,pe.md)\n")
    let ending = try Program("check", "--site", site.path, "--format", "github").run()
    #expect(ending.status == 1)
    #expect(
      ending.output
        == "::error file=content/en/a%2Cb%3Ac%25.md,line=2,col=8,title=url.name"
        + "::can't publish 'en/a,b:c%25/index.html': the name holds ':'\n"
        + "::error file=content/en/a%2Cb%3Ac%25.md,line=5,col=1,title=link.unresolved"
        + "::no page at 'no%2525,pe.md'\n")
  }

  @Test func `quiet shows errors only`() throws {
    let (mixed, site) = (try mixed(), try ScratchFolder.poor())
    let broken = try Program("--site", mixed.path, "--quiet").run()
    #expect(broken.errors.contains("error: no page at 'fag.md'"))
    #expect(!broken.errors.contains("warning: "))
    let poor = try Program("--site", site.path, "--quiet").run()
    #expect(poor.status == 0)
    #expect(poor.output + poor.errors == "")
  }

  @Test func `under --strict quiet keeps the warnings that fail the run`() throws {
    let site = try ScratchFolder.poor()
    let ending = try Program("check", "--site", site.path, "--quiet", "--strict").run()
    #expect(ending.status == 1)
    #expect(ending.errors.contains("warning: raw HTML"))
  }

  @Test(arguments: ["text", "json", "github", "sarif", "junit"])
  func `no control character and no command of content reaches a stream`(format: String) throws {
    let site = try ScratchFolder.sound()
    try site.write("content/en/\u{1B}[31mred\u{202E}.md", "no front matter")
    try site.write("content/en/line\n::error::x.md", "no front matter")
    try site.write(
      "content/en/faq.md",
      "---\ntitle: T\n---\n\n[x](\u{1B}]0;owned\u{7}\u{9B}31m.md) <b\u{1B}[2J>\n\n[y](a\u{200B}b.md)\n"
    )
    let ending = try Program("check", "--site", site.path, "--format", format).run()
    #expect(ending.status == 1)
    #expect(!(ending.output + ending.errors).isEmpty)
    for scalar in (ending.output + ending.errors).unicodeScalars where scalar != "\n" {
      let isHidden = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      #expect(!isHidden && scalar != "\u{202E}" && scalar != "\u{200B}", "\(scalar.value)")
    }
    let lines = ending.output.split(separator: "\n") + ending.errors.split(separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("::error::") })
  }

  @Test func `a foreign file's name is printed without its control characters`() throws {
    let site = try ScratchFolder.sound()
    try site.write("public/\u{1B}[31mred", "mine")
    let ending = try Program("--site", site.path).run()
    #expect(ending.status == 3)
    #expect(!ending.errors.contains("\u{1B}") && ending.errors.contains("red"))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "xterm-256color"], ["CLICOLOR_FORCE": "1"], [:]])
  func `what isn't a terminal gets no colours and no progress`(
    environment: [String: String]
  ) throws {
    let site = try mixed()
    var program = Program("--site", site.path)
    program.environment = environment
    #expect(try !program.run().errors.contains("\u{1B}"))
  }

  @Test func `the list of a site full of mistakes is cut with a count`() throws {
    let site = try ScratchFolder.sound()
    for page in 0..<3 {
      let links = (0..<50).map { "[x](none\($0).md)" }.joined(separator: "\n\n")
      try site.write("content/en/page-\(page).md", "---\ntitle: T\n---\n\n\(links)\n")
    }
    let ending = try Program("--site", site.path).run()
    #expect(ending.errors.split(separator: "[link.unresolved]").count == 101)
    #expect(ending.errors.hasSuffix("… and 50 more\n150 errors; nothing was published\n"))
    let json = try Program("check", "--site", site.path, "--format", "json").run()
    #expect(json.output.split(separator: "link.unresolved").count == 151)
  }
}
