import Text

/// What asks for a file of the output.
enum OutputSource: Sendable {
  /// The site itself.
  case site
  /// A Markdown file, whose text the output shows.
  case page(ParsedPage)
  /// Another file of the site, or a line of one.
  case place(SourceLocation)

  /// The place where an author changes it.
  var location: SourceLocation {
    switch self {
    case .site: SourceLocation(file: "content/site.yaml")
    case .page(let page): page.header.location
    case .place(let location): location
    }
  }

  var page: ParsedPage? {
    if case .page(let page) = self { page } else { nil }
  }

  var isSite: Bool {
    if case .site = self { true } else { false }
  }
}
