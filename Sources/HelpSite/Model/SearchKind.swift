/// How readers search the site.
enum SearchKind: String, CaseIterable, Sendable {
  /// By an index of each language that the theme's script loads at first use.
  case builtIn = "built-in"
  /// By [Pagefind](https://pagefind.app), which cuts the index into small files.
  case pagefind
  case none
}
