import Testing
import Text

@testable import HelpSite

@Suite struct DuplicateNameTests {
  @Test(arguments: [
    "a - Copy.md", "a - Copy (2).md", "a copy.md", "a copy 2.md", "a - Kopie.md", "a Kopie 3.md",
    "a - Copie.md", "a copie.md", "a - copia.md", "a copia 2.md", "a - Cópia.md", "a — kopia.md",
    "a – kopie.md", "a - Kopi.md", "a kopio.md", "a - másolat.md", "a — копия.md", "a — копія.md",
    "a - копие.md", "a - Αντίγραφο.md", "a - Kopya.md", "a kopyası.md", "a - コピー.md",
    "aのコピー.md", "a - 副本.md", "a的副本.md", "a 副本 2.md", "a - 複製.md", "a - 복사본.md",
    "a - Bản sao.md", "a - สำเนา.md", "a - Salin.md", "a - نسخة.md", "a - עותק.md", "a - कॉपी.md",
    "a - kopija.md", "a (copy).md", "a (another copy).md", "a (Kopie).md", "a (copie 2).md",
    "a_copy.md", "Copy of a.md", "Kopie von a.md", "Copie de a.md", "Copia di a.md",
    "Cópia de a.md", "Kopie van a.md", "Kopia a.md", "Копия a.md",
  ])
  func `names of files that somebody duplicated`(name: String) {
    // A name without its number may be a number's.
    #expect(DuplicateName.originals(of: name[...]).contains("a.md"), "\(name)")
  }

  @Test(arguments: [
    "a.md", "photocopy.md", "copy.md", "a-b.md", "kopie.md", "copywriting.md",
    "a-copy.md", "a-kopie.md", "a 2.md",
  ])
  func `other names`(name: String) {
    #expect(!DuplicateName.originals(of: name[...]).contains("a.md"), "\(name)")
  }

  @Test(
    arguments: [
      ("content/en/start - Copy.md", nil), ("content/en/start Kopie 2.md", nil),
      ("content/en/Copy of start.md", nil), ("content/en/sub - コピー/x.md", "content/en/sub - コピー"),
    ] as [(String, String?)])
  func `a copy is told and not published`(path: String, told: String?) async throws {
    var files = [path: "broken"]
    if told != nil {
      for tag in ["en", "it"] {
        files["content/\(tag)/sub/x.md"] = "---\ntitle: X \(tag)\n---\n"
      }
    }
    let found = try await TrialSite(files).diagnostics()
    #expect(found.map { "\($0.location.file) \($0.id)" } == ["\(told ?? path) file.copy"])
  }

  @Test func `a page of such a name without the other is a page`() async throws {
    let site = try TrialSite(["content/en/print copy.md": "---\ntitle: x\n---\n"])
    #expect(try await site.ids() == ["translation.missing"])
  }
}
