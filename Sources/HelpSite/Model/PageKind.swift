/// The kinds of page that a site has, by their names in `site.yaml`.
enum PageKind: String, CaseIterable, Sendable {
  case page, home, root
  case allQuestions = "all-questions"
  case notFound = "not-found"
}
