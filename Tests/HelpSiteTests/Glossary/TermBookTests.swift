import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// What is said of the words of single texts.
@Suite struct TermBookTests {
  private static let yaml = """
    terms:
      licence-code:
        term: [licence code, license code]
        note: The code in the order mail.
        forbidden: [serial number]
        translations:
          de: {term: Lizenzcode, forbidden: [Lizenzschlüssel, Code]}
          pl: {term: kod licencyjny, forbidden: [klucz]}
          ja: {term: ライセンスコード, forbidden: [キー]}
          ar: {term: رمز الترخيص, forbidden: [مفتاح]}
      licence: {term: licence, translations: {de: Lizenz}}
      backup: {term: backup, translations: {de: Datensicherung}}
      brand: {term: Quillmoor Backup, translate: false}
      tax: {term: VAT, translations: {de: MwSt.}}
      fee: {term: fee, check: false, translations: {de: Gebühr}}

    """

  private func book(_ tag: String, _ yaml: String = Self.yaml) throws -> TermBook {
    let languages = ["en", "de", "pl", "ja", "ar", "fi"].map { Language(checked: $0) }
    let reader = StrictReader(file: "content/glossary.yaml", languages: languages)
    let read = GlossaryReader.read(Array(yaml.utf8), with: reader)
    try #require(read.diagnostics == [])
    return TermBook(read.value, source: languages[0], language: Language(checked: tag))
  }

  @Test(arguments: [
    ("Enter your licence code.", ["licence-code"]), ("Two licence codes", ["licence-code"]),
    ("Your LICENSE-CODE", ["licence-code"]), ("Each licence has one.", ["licence"]),
    ("The licences’ codes", ["licence"]), ("A licence\u{A0}code", ["licence-code"]),
    // The longer of two terms, and names as they are written alone.
    ("Quillmoor Backup makes backups", ["backup", "brand"]),
    ("Quillmoor Backup’s window", ["brand"]), ("quillmoor backup", ["backup"]),
    ("Quillmoor", []), ("A licensee, backupable", []), ("licence {{code}}", ["licence"]),
    ("The VAT", ["tax"]), ("private", []), ("A fee", []), ("licence. Code", ["licence"]), ("", []),
  ])
  func `terms that a text names are known`(text: String, ids: [String]) throws {
    #expect(try book("de").notes(on: text).map(\.id) == ids)
  }

  @Test func `a note says what a translator has to know`() throws {
    let notes = try book("de").notes(on: "Quillmoor Backup wants a licence code; a backup.")
    #expect(
      notes.map(\.text) == [
        "licence code: Lizenzcode; not Lizenzschlüssel, Code. The code in the order mail.",
        "backup: Datensicherung", "Quillmoor Backup: not translated",
      ])
    #expect(
      try book("fi").notes(on: "A licence code").map(\.text)
        == ["licence code. The code in the order mail."])
  }

  @Test(arguments: [
    ("de", "Ihr Lizenzschlüssel und der Lizenzcode", ["Lizenzschlüssel"]),
    ("de", "Ihre Lizenzschlüssels, Lizenzcode", ["Lizenzschlüssel"]),
    ("de", "Der Lizenzcode. Ein Code!", ["Code"]), ("de", "Lizenz-Code", []),
    ("de", "Codewort zum Lizenzcode", []), ("pl", "kod licencyjny, nie klucza", ["klucz"]),
    ("pl", "kod licencyjny jest kluczowy", []), ("ja", "ライセンスコードのキーを", ["キー"]),
    // A word of a loanword in katakana is none.
    ("ja", "ライセンスコード、スキーム", []), ("ja", "ライセンスコード、モンキー", []),
    ("ar", "رمز الترخيص والمفتاح", ["مفتاح"]), ("ar", "رمز الترخيص بمفتاح", ["مفتاح"]),
    ("ar", "رمز الترخيص، مفتاحية", []),
  ])
  func `a forbidden word is found, and no word that has it in it`(
    tag: String, translation: String, words: [String]
  ) throws {
    let found = try book(tag).findings(original: "Your licence code", translation: translation)
    #expect(found == words.map { "translation.forbidden \($0)" })
  }

  @Test(arguments: [
    ("de", "Mit Quillmoor Backup geht das.", true), ("de", "Quillmoor-Backup", false),
    ("de", "Quillmoor Backups Fenster", true), ("fi", "Quillmoor Backupin ikkuna", true),
    ("ja", "Quillmoor Backupで", true), ("ar", "بQuillmoor Backup", true),
    ("de", "Kwillmoor Sicherung", false), ("de", "quillmoor backup", false),
    ("de", "NeoQuillmoor Backup", false), ("ja", "クイルムーア バックアップ", false),
  ])
  func `a name stays as it is`(tag: String, translation: String, isKept: Bool) throws {
    let found = try book(tag).findings(original: "Use Quillmoor Backup.", translation: translation)
    #expect(found == (isKept ? [] : ["translation.brand"]), "\(translation)")
  }

  @Test func `terms without a word in the language, and those that aren't checked, are let be`()
    throws
  {
    #expect(try book("fi").findings(original: "licence code", translation: "avain") == [])
    #expect(try book("de").findings(original: "a fee", translation: "Kosten") == [])
  }

  @Test func `the language of a tag stands in for it`() throws {
    let languages = ["en", "pt", "pt-BR"].map { Language(checked: $0) }
    let reader = StrictReader(file: "content/glossary.yaml", languages: languages)
    let yaml = "terms: {a: {term: invoice, translations: {pt: fatura}}}"
    let glossary = GlossaryReader.read(Array(yaml.utf8), with: reader).value
    let book = TermBook(glossary, source: languages[0], language: languages[2])
    #expect(book.findings(original: "An invoice", translation: "Uma fatura") == [])
    #expect(book.findings(original: "An invoice", translation: "Uma nota") == ["translation.term"])
  }

  @Test func `a text is passed through once, however many terms there are`() throws {
    // Words that share all their beginnings and ends are the worst for looking them up one by one.
    let words = (1...400).map { String(repeating: "ab", count: $0 % 40 + 1) + "x\($0)" }
    let terms = words.map { "  \($0): {term: \($0), translations: {de: \($0)}}\n" }
    let book = try book("de", "terms:\n" + terms.joined())
    let text = String(repeating: "ab", count: 20_000) + " " + words[7]
    #expect(book.notes(on: text).map(\.id) == [words[7]])
    #expect(book.findings(original: text, translation: words[7]) == [])
  }
}
