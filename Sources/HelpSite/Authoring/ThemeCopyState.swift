import Text

/// What became of a file of the default theme that a site has a copy of.
package enum ThemeCopyState: String, Sendable {
  /// It is what the program carries.
  case same
  /// The site changed it, and the program's is still what was copied.
  case changed
  /// The site left it as it was, and the program's is another by now.
  case outdated
  /// Both changed it.
  case both
  /// Nobody wrote down what was copied.
  case unrecorded
  /// The program has no such file any more.
  case gone

  /// - Parameters:
  ///   - own: The site's file.
  ///   - copied: What was copied, as far as it is known.
  ///   - carried: The program's file.
  init(own: ContentHash, copied: ContentHash?, carried: ContentHash?) {
    guard let carried else {
      self = .gone
      return
    }
    if own == carried {
      self = .same
    } else if let copied {
      self = copied == carried ? .changed : own == copied ? .outdated : .both
    } else {
      self = .unrecorded
    }
  }

  /// The state in words for people.
  package var words: String {
    switch self {
    case .same: "as in SiteGen"
    case .changed: "changed in the site"
    case .outdated: "changed in SiteGen since it was copied"
    case .both: "changed in the site, and in SiteGen since it was copied"
    case .unrecorded: "differs from SiteGen's; what it was copied from isn't known"
    case .gone: "not in SiteGen any more"
    }
  }
}
