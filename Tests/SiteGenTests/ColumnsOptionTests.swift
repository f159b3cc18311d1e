import TestSupport
import Testing

@Suite struct ColumnsOptionTests {
  @Test(arguments: [
    ("bytes", "text", "content/en/faq.md:5:8: error: "),
    ("characters", "text", "content/en/faq.md:5:5: error: "),
    ("characters", "json", "\"line\":5,\"column\":5,"),
    ("bytes", "json", "\"line\":5,\"column\":8,"),
    ("characters", "github", "line=5,col=5,"),
  ])
  func `columns count what the editor counts`(unit: String, format: String, place: String) throws {
    let site = try ScratchFolder(
      SiteFiles(["content/en/faq.md": page("Help", "è 日 [x](none.md)")]).files)
    var check = Program("check", "--columns", unit, "--format", format)
    check.folder = site.path
    let ending = try check.run()
    #expect(ending.status == 1)
    #expect((ending.output + ending.errors).contains(place), "\(ending)")
    // The caret stands where it did.
    if format == "text" { #expect(ending.errors.contains("\n  |      ^\n"), "\(ending)") }
  }
}
