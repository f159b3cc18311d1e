import Foundation
import TestSupport
import Testing

@Suite struct TranslationExportTests {
  private let site: TranslatedSite
  private let output = try! ScratchFolder()

  init() throws {
    site = try TranslatedSite()
    try site.change(
      "{tag: it, market: IT}", to: "{tag: it, market: IT}\n  - de", in: "content/site.yaml")
  }

  private func export(_ languages: String) throws -> Program.Ending {
    try site.run("export", languages, "--output", output.path)
  }

  @Test func `export all writes each language's files once`() throws {
    let first = try export("all")
    #expect(
      first.errors == """
        exported 6 texts of 'it' in 1 file: 1 written
        exported 6 texts of 'de' in 1 file: 1 written

        """)
    #expect(first.status == 0)
    #expect(first.output == "")
    let files = try output.files("")
    #expect(files.keys.sorted() == ["de/refunds.po", "it/refunds.po"])
    #expect(try export("all").errors.components(separatedBy: " 0 written").count == 3)
    #expect(try output.files("") == files)

    // The same as one language after the other.
    for tag in ["it", "de"] {
      try FileManager.default.removeItem(atPath: output[tag])
      #expect(try export(tag).status == 0)
    }
    #expect(try output.files("") == files)
  }

  @Test func `an empty file is written anew, and one of another origin stays`() throws {
    #expect(try export("all").status == 0)
    let files = try output.files("")
    // As a failure of power may leave it.
    try output.write("it/refunds.po", "")
    #expect(try export("all").status == 0)
    #expect(try output.files("") == files)

    // Nothing is written then, whichever language it is of.
    try FileManager.default.removeItem(atPath: output["it"])
    try output.write("de/refunds.po", "of somebody else")
    let refused = try export("all")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("de/refunds.po' is no file of an export; move it away"))
    #expect(try output.files("") == ["de/refunds.po": Data("of somebody else".utf8)])
  }
}
