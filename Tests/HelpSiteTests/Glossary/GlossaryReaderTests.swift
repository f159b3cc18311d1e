import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct GlossaryReaderTests {
  private func found(_ yaml: String) -> [String] {
    let languages = ["en", "de", "it"].map { Language(checked: $0) }
    let reader = StrictReader(file: "g.yaml", languages: languages)
    return GlossaryReader.read(Array(yaml.utf8), with: reader).diagnostics.map(\.description)
  }

  @Test(arguments: [
    ("terms: {a: {}}", "g.yaml:1:12: error: the key 'term' is missing [config.missing-key]"),
    ("terms: {a: {term: []}}", "g.yaml:1:19: error: the list is empty [config.empty]"),
    ("terms: {a: {trem: x}}", "g.yaml:1:13: error: unknown key 'trem' [config.unknown-key]"),
    ("terms: {A b: {term: x}}", "g.yaml:1:9: error: 'A b' can't be a name [config.name]"),
    ("terms: {a: {term: ' - '}}", "g.yaml:1:19: error: ' - ' has no letter [config.value]"),
    (
      "terms: {a: {term: x, translations: {en: y}}}",
      "g.yaml:1:37: error: 'en' is the source language [config.language]"
    ),
    (
      "terms: {a: {term: x, translations: {fr: y}}}",
      "g.yaml:1:37: error: 'fr' is no language of this site [config.language]"
    ),
    (
      "terms: {a: {term: Key}, b: {term: [code, key]}}",
      "g.yaml:1:35: error: 'key' is a word of the term 'a' too [config.value]"
    ),
    (
      "terms: {a: {term: x, translations: {de: {term: Wort, forbidden: [wort]}}}}",
      "g.yaml:1:65: error: 'wort' is forbidden, and a word of the term [config.value]"
    ),
    (
      "terms: {a: {term: x, translate: maybe}}",
      "g.yaml:1:33: error: expected true or false, found text [config.type]"
    ),
    ("term: {}", "g.yaml:1:1: error: unknown key 'term' [config.unknown-key]"),
    (
      "terms: {a: {term: '{{x}}'}}",
      "g.yaml:1:19: error: '{{x}}' isn't filled in here [fact.place]"
    ),
  ])
  func `what isn't a glossary is said`(yaml: String, message: String) {
    #expect(found(yaml).first == message)
  }

  @Test func `a term is a few words, and a glossary some thousand terms`() {
    let long = String(repeating: "a", count: 201)
    #expect(found("terms: {a: {term: \(long)}}").first?.contains("[config.limit]") == true)
    let many = (0...5_000).map { "  a\($0): {term: w\($0)}\n" }.joined()
    #expect(
      found("terms:\n" + many) == [
        "g.yaml:5002:10: error: there are 5001 terms, more than 5000 [config.limit]"
      ])
  }

  @Test func `what is right is read`() throws {
    let yaml = """
      terms:
        code:
          term: [licence code, key]
          note: "Two\\nlines"
          translations: {de: Code, it: {term: [codice], forms: codici, forbidden: [chiave]}}
        brand: {term: Acme, translate: false, check: false}

      """
    let languages = ["en", "de", "it"].map { Language(checked: $0) }
    let read = GlossaryReader.read(
      Array(yaml.utf8), with: StrictReader(file: "g.yaml", languages: languages))
    #expect(read.diagnostics == [])
    let terms = read.value.terms
    #expect(terms.map(\.id) == ["code", "brand"])
    #expect(terms[0].wording.terms == ["licence code", "key"] && terms[0].note == "Two lines")
    #expect(terms[0].translations[languages[1]] == GlossaryWording(terms: ["Code"]))
    #expect(
      terms[0].translations[languages[2]]
        == GlossaryWording(terms: ["codice"], forms: ["codici"], forbidden: ["chiave"]))
    #expect(terms.map(\.isTranslated) == [true, false])
    #expect(terms.map(\.isChecked) == [true, false])
  }
}
