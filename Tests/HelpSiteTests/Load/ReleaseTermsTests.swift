import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct ReleaseTermsTests {
  private func read(_ text: String) -> (SiteConfiguration?, [Diagnostic]) {
    let text = "name: Help\nbaseURL: https://example.com/\n" + text
    return SiteConfigurationReader.read(Array(text.utf8), file: "site.yaml", baseURL: nil).both
  }

  @Test func `a language's terms take the place of the site's, key by key`() throws {
    let (configuration, found) = read(
      """
      languages: [en, it, {tag: de, release: {coverage: 20}}, {tag: fr, release: {must: []}}]
      release: {must: [refunds, faq#a], coverage: 90, reviewed: true}
      """)
    #expect(found == [])
    let languages = try #require(configuration).languages
    #expect(languages.first?.release == nil)
    let terms = languages.dropFirst().compactMap(\.release)
    #expect(terms.map(\.coverage) == [90, 20, 90])
    #expect(
      terms.map { $0.must.map(\.selection.description) } == [
        ["refunds", "faq#a"], ["refunds", "faq#a"], [],
      ])
    #expect(terms.filter(\.isReviewed).count == 3)
    #expect(terms.map(\.location.line) == [4, 3, 3])
  }

  @Test func `without the key nothing is asked for`() throws {
    let configuration = try #require(read("languages: [en, it]").0)
    #expect(configuration.languages.compactMap(\.release).isEmpty)
  }

  @Test(arguments: [
    ("{coverage: 101}", "47: error: 101 is not between 0 and 100 [config.value]"),
    ("{coverage: 90%}", "47: error: expected a whole number, found text [config.type]"),
    ("{most: []}", "37: error: unknown key 'most' [config.unknown-key]"),
    ("{must: [faq#]}", "44: error: 'faq#' names no page and no part of one [config.value]"),
    ("{must: faq}", "43: error: expected a list, found text [config.type]"),
    ("90", "36: error: expected 'key: value', found a number [config.type]"),
  ])
  func `what can't be meant is an error at its place`(release: String, error: String) {
    let found = read("languages: [en, {tag: it, release: \(release)}]").1
    #expect(found.count == 1)
    #expect(found.first?.description == "site.yaml:3:\(error)")
  }

  @Test func `nothing can be asked of the source language`() {
    let found = read("languages: [{tag: en, release: {coverage: 5}}, it]").1
    #expect(
      found.map(\.description) == [
        "site.yaml:3:32: error: the source language is always published [config.value]"
      ])
  }
}
