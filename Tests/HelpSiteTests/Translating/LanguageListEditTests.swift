import Languages
import Testing

@testable import HelpSite

@Suite struct LanguageListEditTests {
  private func edit(_ list: String) -> String? {
    let head = "name: H\nbaseURL: https://h.example/\n"
    let edited = LanguageListEdit.adding(Language("es")!, to: Array((head + list).utf8))
    return edited.map { String(decoding: $0, as: UTF8.self) }.map {
      String($0.dropFirst(head.count))
    }
  }

  @Test(arguments: [
    ("languages: [en]\n", "languages: [en, es]\n"),
    ("languages: [ en, it ] # all\n", "languages: [ en, it, es ] # all\n"),
    ("languages: [en, it,]\n", "languages: [en, it, es,]\n"),
    (
      "languages: [en, {tag: it, fallback: [en]}]\n",
      "languages: [en, {tag: it, fallback: [en]}, es]\n"
    ),
    ("languages: [en, {tag: it, name: 'a]b'}]", "languages: [en, {tag: it, name: 'a]b'}, es]"),
    (
      "languages: [\n  en, # a ]\n  \"it\" # b\n  ]\n",
      "languages: [\n  en, # a ]\n  \"it\", es # b\n  ]\n"
    ),
    ("languages:\n- en\n- it\n", "languages:\n- en\n- it\n- es\n"),
    ("languages:\n  - en\n", "languages:\n  - en\n  - es\n"),
    ("languages:\n  -   en", "languages:\n  -   en\n  -   es"),
    ("languages:\r\n  - en\r\n", "languages:\r\n  - en\r\n  - es\r\n"),
    (
      "languages:\n  - en # a\n  # b\n  - tag: it\n    market: IT\n\n# c\nsearch: none\n",
      "languages:\n  - en # a\n  # b\n  - tag: it\n    market: IT\n  - es\n\n# c\nsearch: none\n"
    ),
    (
      "languages:\n  - en\n  - tag: it\n    fallback:\n      - en\nsearch: none\n",
      "languages:\n  - en\n  - tag: it\n    fallback:\n      - en\n  - es\nsearch: none\n"
    ),
  ])
  func `a language is added and every other byte stays`(list: String, expected: String) {
    #expect(edit(list) == expected)
  }

  @Test(arguments: [
    "languages: en\n", "search: none\n", "languages: []\n", "languages:\n  -\n    en\n",
    "languages: [en\n", "languages: [en, es]\n",
    // YAML ends lines at a carriage return, too.
    "search: none\rlanguages: [en, ar]\r\n\n\n\n\n",
    "search: none\rlanguages:\r  - en\r  - ar\r# c\n# c\n# c\n# c\n#",
  ])
  func `a list that can't be added to with certainty is left alone`(list: String) {
    #expect(edit(list) == nil)
  }
}
