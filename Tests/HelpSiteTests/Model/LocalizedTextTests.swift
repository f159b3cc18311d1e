import Languages
import Testing

@testable import HelpSite

@Suite struct LocalizedTextTests {
  private let en = Language("en")!
  private let it = Language("it")!
  private let pt = Language("pt")!
  private let ptBR = Language("pt-BR")!

  @Test func `a text without languages is that of all`() {
    #expect(LocalizedText("Visa").text(in: [it, en]) == "Visa")
    #expect(LocalizedText("Visa").text(in: []) == "Visa")
  }

  @Test func `the first language of the chain that has a text gives it`() {
    let text = LocalizedText(byLanguage: [en: "Cards", pt: "Cartões"])
    #expect(text.text(in: [ptBR, pt, en]) == "Cartões")
    #expect(text.text(in: [it, en]) == "Cards")
    #expect(text.text(in: [it]) == nil)
  }
}
