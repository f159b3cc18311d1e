import Foundation
import TestSupport
import Testing

@Suite struct CheckOptionTests {
  /// A warning `markdown.raw-html`, a warning `link.nowhere` and an error `link.unresolved`.
  private func mixed() throws -> ScratchFolder {
    let site = try ScratchFolder.sound()
    try site.write(
      "content/en/faq.md", "---\ntitle: Help\n---\n\n<b>raw\n\n[y]()\n\n[x](none.md)\n")
    return site
  }

  private func check(_ site: ScratchFolder, _ arguments: String...) throws -> Program.Ending {
    var program = Program("check", "--site", site.path)
    program.arguments += arguments
    return try program.run()
  }

  @Test func `only shows and counts what is asked for`() throws {
    let site = try mixed()
    let ending = try check(site, "--only", "markdown.*,link.nowhere")
    #expect(ending.status == 0, "\(ending)")
    #expect(ending.errors.contains("[link.nowhere]") && ending.errors.contains("[markdown."))
    #expect(!ending.errors.contains("[link.unresolved]"))
    #expect(try check(site, "--only", "link.unresolved").status == 1)
    #expect(try check(site, "--only", "link.nowhere", "--strict").status == 1)
    #expect(try check(site, "--only", "url.*", "--strict").status == 0)
  }

  @Test(arguments: ["link.unresolvd", "linc.*", "*", ",", "link", "link."])
  func `only refuses what is no id`(list: String) throws {
    let ending = try check(ScratchFolder.sound(), "--only", list)
    #expect(ending.status == 64, "\(ending)")
    #expect(list != "link.unresolvd" || ending.errors.contains("did you mean 'link.unresolved'?"))
  }

  @Test func `fail-on says what ends with 1, and strict is warning`() throws {
    let site = try ScratchFolder.poor()
    #expect(try check(site).status == 0)
    #expect(try check(site, "--fail-on", "error").status == 0)
    let ending = try check(site, "--fail-on", "warning")
    #expect(ending.status == 1)
    #expect(ending.errors.hasSuffix("2 warnings; the check failed\n"), "\(ending)")
    #expect(try check(site, "--strict").errors == ending.errors)
    #expect(try check(site, "--strict", "--fail-on", "error").status == 64)
    #expect(try check(site, "--fail-on", "note").status == 64)
  }

  @Test func `a baseline lets old debt pass and no new debt`() throws {
    let site = try ScratchFolder.poor()
    let file = site["baseline.txt"]
    let written = try check(site, "--write-baseline", file)
    #expect(written.status == 0 && written.output == "")
    #expect(written.errors == "2 findings written to '\(file)'\n")
    let known = try check(site, "--strict", "--baseline", file)
    #expect(known.status == 0)
    #expect(known.errors == "1 page in 1 language: no mistakes, 2 known\n")
    try site.write(
      "content/en/faq.md", "---\ntitle: Help\n---\n\nNew line.\n\n<b>raw</b> <i>raw</i>\n\n<u>new\n"
    )
    let new = try check(site, "--strict", "--baseline", file)
    #expect(new.status == 1)
    #expect(new.errors.contains("'<u>'") && !new.errors.contains("'<b>'"), "\(new)")
    #expect(new.errors.hasSuffix("1 warning, 2 known; the check failed\n"), "\(new)")
  }

  @Test func `an error that is known passes`() throws {
    let site = try ScratchFolder.broken()
    _ = try check(site, "--write-baseline", site["b"])
    let known = try check(site, "--baseline", site["b"])
    #expect(known.status == 0)
    #expect(known.errors == "no mistakes, 1 known; known errors hid what later steps would find\n")
  }

  @Test func `what is gone is told and fails nothing`() throws {
    let site = try ScratchFolder.poor()
    _ = try check(site, "--write-baseline", site["b"])
    try site.write("content/en/faq.md", "---\ntitle: Help\n---\n")
    let ending = try check(site, "--strict", "--baseline", site["b"])
    #expect(ending.status == 0)
    #expect(
      ending.errors.hasSuffix(
        "note: 2 lines of '\(site["b"])' no longer hold; write it anew\n"
          + "  markdown.raw-html in content/en/faq.md\n"
          + "  markdown.raw-html in content/en/faq.md\n"), "\(ending)")
    #expect(try !check(site, "--quiet", "--baseline", site["b"]).errors.contains("note"))
  }

  @Test func `a baseline that can't be read or written is told`() throws {
    let site = try ScratchFolder.poor()
    let missing = try check(site, "--baseline", site["none"])
    #expect(missing.status == 3)
    #expect(missing.errors.contains("can't read '\(site["none"])': No such file"), "\(missing)")
    #expect(try check(site, "--write-baseline", site["no/b"]).status == 3)
    for path in ["content/en/faq.md", "content/site.yaml", "notes"] {
      if site.text(path) == nil { try site.write(path, "mine\n") }
      let before = site.text(path)
      let ending = try check(site, "--write-baseline", site[path])
      #expect(ending.status == 64, "\(path)")
      #expect(ending.errors.contains("is no baseline; --write-baseline takes a new file"))
      #expect(site.text(path) == before)
    }
    try site.write("empty", "")
    #expect(try check(site, "--write-baseline", site["empty"]).status == 0)
    #expect(try check(site, "--write-baseline", site["empty"]).status == 0)
    try site.write("b", "nonsense\n")
    let malformed = try check(site, "--baseline", site["b"])
    #expect(malformed.status == 1 && malformed.errors.contains("[baseline.syntax]"))
    #expect(try check(site, "--write-baseline", "x", "--only", "link.*").status == 64)
  }

  @Test(arguments: ["sarif", "junit"])
  func `a report is on stdout whole, the summary on stderr`(format: String) throws {
    let ending = try check(mixed(), "--format", format)
    #expect(ending.status == 1)
    #expect(ending.output.contains("link.unresolved") && ending.output.contains("link.nowhere"))
    #expect(ending.errors == "1 error, 2 warnings; the site can't be built\n", "\(ending)")
  }
}
