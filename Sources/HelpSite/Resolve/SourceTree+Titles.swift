extension SourceTree {
  /// The title of a page, set by the rules of its language, with the facts of the page's reader.
  func title(of page: SitePage) -> String { text(page.content.header.title, of: page) }

  /// A text of a page's that has no markup, as the readers of the page see it.
  func text(_ text: String, of page: SitePage) -> String {
    self.text(text, in: page.contentLanguage, for: page.language)
  }

  /// A text in one language, as the readers of another see it.
  func text(
    _ text: String, in language: LanguageIndex, for reader: LanguageIndex
  ) -> String {
    let settings = configuration.languages[language]
    // Facts are filled in last: they are written as their language does already.
    return facts.texts(in: settings.language, for: configuration.languages[reader])
      .expanded(settings.typography.text(text))
  }
}
