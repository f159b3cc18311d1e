import Text

/// Where the files for programs stand.
extension Site {
  /// The Markdown copy of a page: of one with a text of its own, which search engines may list.
  func markdown(of page: SitePage) -> PageAddress? {
    guard configuration.copies.hasMarkdown, isListed(page) else { return nil }
    return PageAddress(markdownOf: page.address)
  }

  /// All questions of a language that readers may find; `nil` if there are none.
  func questionList(of language: LanguageIndex) -> PageAddress? {
    guard configuration.copies.hasQuestions, hasCopies(language) else { return nil }
    return PageAddress(copy: "faq.json", of: home(language))
  }

  /// What there is in a language, for language models.
  func overview(of language: LanguageIndex) -> PageAddress? {
    guard configuration.copies.hasOverview, hasCopies(language) else { return nil }
    return PageAddress(copy: "llms.txt", of: home(language))
  }

  private func hasCopies(_ language: LanguageIndex) -> Bool {
    isReleased(language) && pages(in: language).contains(where: isListed)
  }
}
