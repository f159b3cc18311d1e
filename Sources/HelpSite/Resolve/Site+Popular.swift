extension Site {
  /// As many questions as are popular where nobody says which are.
  private static let popularQuestions = 6

  /// The questions that readers of a language are led to first.
  ///
  /// They are what `home: popular:` names, or else the first question of each of the first pages.
  /// Pages are named by their index in ``pages``.
  func popularQuestions(
    in language: LanguageIndex
  ) -> [(question: ShownQuestion, page: Int)] {
    if let named = configuration.home.popular {
      return named.compactMap { popular($0, in: language) }
    }
    let pages = tree(language).walk.lazy.filter {
      !self.pages[$0].isFallback && !self.pages[$0].isDraft
    }
    let first = pages.compactMap { index in
      self.questions(of: self.pages[index], atMost: 1).first.map { (question: $0, page: index) }
    }
    return Array(first.prefix(Self.popularQuestions))
  }

  private func popular(
    _ place: PageReference, in language: LanguageIndex
  ) -> (question: ShownQuestion, page: Int)? {
    guard let page = pageIndex(place.key, in: language) else { return nil }
    let question =
      place.id.map { self.question($0, of: pages[page]) }
      ?? questions(of: pages[page], atMost: 1).first
    return question.map { ($0, page) }
  }
}
