/// A step on the way from the home page down to a page.
struct Crumb {
  let name: String
  /// From the host's root.
  let path: String
  /// The language of the name, if it isn't the reader's.
  var language: LanguageSettings?
}
