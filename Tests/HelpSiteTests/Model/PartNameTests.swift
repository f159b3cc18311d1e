import Testing
import Text

@testable import HelpSite

@Suite struct PartNameTests {
  @Test(
    arguments: [
      ("payments", .title, "payments@title"), ("a/b", .question("x-y"), "a/b#x-y"),
      ("a", .description, "a@description"), ("a", .intro, "a@intro"),
      ("a b", .title, "a%20b@title"), ("Über uns", .title, "Über%20uns@title"),
      ("c#", .question("q"), "c%23#q"),
      ("a@title", .intro, "a%40title@intro"),
      ("contact", .words("channels.sales.label"), "contact@channels.sales.label"),
      ("contact", .title, "contact@title"), ("site", .words("name"), "site@name"),
      ("facts", .words("where.markets.IT.text"), "facts@where.markets.IT.text"),
      ("100%", .title, "100%25@title"), ("问", .question("问题"), "问#问题"),
    ] as [(PageKey, Part, String)])
  func `a name is written so that it can be read again`(
    page: PageKey, part: Part, text: String
  ) {
    let name = PartName(page: page, part: part)
    #expect(name.description == text)
    #expect(PartName(text) == name)
  }

  @Test(arguments: [
    "", "a", "#q", "@title", "a#", "a@", "a@name", "a@Title", "%FF@title", "site@", "site@a..b",
    "site@a b", "site@.",
  ])
  func `what names no part is refused`(text: String) {
    #expect(PartName(text) == nil)
  }

  @Test func `parts are in the order of their bytes`() {
    let parts: [Part] = [.question("A"), .question("a"), .description, .intro, .title]
    #expect(parts.shuffled().sorted() == parts)
  }
}
