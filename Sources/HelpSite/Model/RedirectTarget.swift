/// Where an old address leads.
enum RedirectTarget: Hashable, Sendable {
  /// A page, or a file by its path below `content/`.
  case page(PageKey, fragment: String?)
  /// What stands at an address of the site: a path below the base, no slash at the start.
  case place(String, fragment: String?)
  /// An absolute address, mostly of another site.
  case address(String)

  /// The page, if it is one by its form.
  var key: PageKey? {
    if case .page(let key, _) = self { key } else { nil }
  }
}
