import Languages
import Testing

@testable import HelpSite

@Suite struct StringTableTests {
  private func table(_ language: String, _ entries: [String: StringTable.Entry]) -> StringTable {
    StringTable(words: entries.mapValues { .init(entry: $0, language: Language(language)!) })
  }

  @Test(arguments: [
    ("It is shown in {shown}, not in {wanted}.", "It is shown in B, not in A."),
    ("{shown}{shown}", "BB"), ("{other} {", "{other} {"), ("no {} {{shown}}", "no {} {{shown}}"),
  ])
  func `placeholders are filled in once`(text: String, filled: String) {
    let table = table("en", ["fallbackNotice": .text(text)])
    #expect(table.text(.fallbackNotice, ["wanted": "A", "shown": "B"]) == filled)
  }

  @Test func `a value is not searched for placeholders`() {
    let table = table("en", ["fallbackNotice": .text("{wanted} {shown}")])
    #expect(table.text(.fallbackNotice, ["wanted": "{shown}", "shown": "B"]) == "{shown} B")
  }

  @Test func `a count takes the form of the word's own language`() {
    let forms: [PluralCategory: String] = [.one: "{n} question", .other: "{n} questions"]
    let table = table("en", ["questionCount": .plural(forms)])
    #expect(table.text(.questionCount, count: 1, formatted: "1") == "1 question")
    #expect(table.text(.questionCount, count: 12, formatted: "12") == "12 questions")
  }
}
