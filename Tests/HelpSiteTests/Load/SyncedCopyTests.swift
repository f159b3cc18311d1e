import Testing

@testable import HelpSite

@Suite struct SyncedCopyTests {
  @Test(arguments: [
    "a (conflicted copy 2026-01-01).md", "a (Anna's conflicted copy 2026-01-01 1).md",
    "a (Anna's Conflicted Copy 2026-01-01) (1).md", "a (conflicted copy 2026-01-01 101010).md",
    "a (Case Conflict).md", "a (Case Conflict 1).md", "a (Selective Sync Conflict).md",
    "a (Unicode Encoding Conflict).md", "a (In Konflikt stehende Kopie von Anna 2026-01-01).md",
    "a (Copie en conflit de Anna 2026-01-01).md", "a (Copia in conflitto di Anna 2026-01-01).md",
    "a (copia en conflicto de Anna 2026-01-01).md", "a (Annaの競合コピー 2026-01-01).md",
    "a (конфликтующая копия 2026-01-01).md",
    "a (SFConflict anna@shop.example 2026-01-01-10-10-10).md",
    "a.sync-conflict-20260101-101010-ABCDEFG.md", "a.sync-conflict-20260101-101010-ABCDEFG",
    "a_conflict-20260101-101010.md", "a [Conflict].md", "a [conflict 1].md", "a [conflicted].md",
  ])
  func `names that programs which share folders give to copies`(name: String) {
    #expect(SyncedCopy.isOne(name[...]))
  }

  @Test(arguments: [
    "a.md", "conflict.md", "conflicts-of-interest.md", "a (conflicts).md", "a (2026-01-01).md",
    "a-conflict-20260101.md", "a_conflict-2026.md", "sync-conflict.md", "a (1).md", "a-PC-ANNA.md",
    "terms (conflict of interest).md", "a [beta].md", "a (conflict.md", "a].md",
  ])
  func `names that people give`(name: String) {
    #expect(!SyncedCopy.isOne(name[...]))
  }
}
