import Languages
import Text

/// What a host shall do besides sending files: the one table that all its files are written from.
///
/// Paths count from the host's root and are percent-encoded, unless they are said to be decoded.
struct HostingPlan: Sendable {
  /// An old address.
  struct Rule: Sendable {
    /// `/help/old/` or `/help/old.html`.
    let from: String
    /// A path or an absolute address.
    let to: String

    /// Whether the address is a folder's, which works without its slash too.
    var isFolder: Bool { from.utf8.last == UInt8(ascii: "/") }
  }

  /// All addresses that begin with `prefix`, which ends in a slash.
  struct Pattern: Sendable {
    let prefix: String
    let to: String
    /// Whether what stood behind the prefix follows.
    let keepsRest: Bool
  }

  /// A language of readers, and its home page.
  struct Home: Sendable {
    /// The tags of browsers that mean it, in lower case.
    let tags: [String]
    let path: String
  }

  /// The page for what is missing in a folder.
  struct Missing: Sendable {
    /// With a slash at the end.
    let folder: String
    let page: String
  }

  /// With slashes at both ends.
  let base: String
  let rules: [Rule]
  /// Those of longer beginnings first.
  let patterns: [Pattern]
  /// The homes among which the page at the base chooses by the reader's languages; empty: none.
  let homes: [Home]
  /// Those of languages; the site's own is ``missing``.
  let missingPages: [Missing]
  let addresses: AddressForm
  /// Whether there are copies of pages as Markdown, which search engines shall not list.
  let hasMarkdown: Bool
  /// The site's own lines of `_headers` and `_redirects`, by name.
  var own: [String: String] = [:]

  var missing: String { base + "404.html" }
  var assets: String { base + "assets/" }

  /// Sent with all files.
  static let security = [
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"), ("X-Content-Type-Options", "nosniff"),
  ]
  /// Of files whose names have a hash: they are never another's.
  static let lasting = "public, max-age=31536000, immutable"
  static let markdown = "text/markdown; charset=utf-8"
}

extension HostingPlan {
  init(of site: Site) {
    let base = site.base
    self.base = base.path
    let former = site.languages.compactMap(site.formerAllQuestions)
    rules = (site.redirects + former).map { Rule(from: $0.from.path, to: $0.target) }
    patterns = Self.rules(of: site).sorted {
      ($1.prefix.utf8.count, $0.prefix) < ($0.prefix.utf8.count, $1.prefix)
    }
    let named = site.released.map { (site.settings[$0].language, site.home($0).path) }
    homes =
      site.root == nil || named.count < 2
      ? []
      : named.map { language, path in
        Home(tags: BrowserTags.of(language, among: named.map(\.0)), path: path)
      }
    missingPages = site.languages.map(site.home).map(\.path).filter { $0 != base.path }
      .map { Missing(folder: $0, page: $0 + "404.html") }
    addresses = site.configuration.addresses
    hasMarkdown = site.configuration.copies.hasMarkdown
  }

  /// The patterns in the order of ``Site/patterns``.
  static func rules(of site: Site) -> [Pattern] {
    site.patterns.map {
      Pattern(
        prefix: site.base.path + SitePath.percentEncoded($0.prefix), to: $0.target,
        keepsRest: $0.keepsRest)
    }
  }

  /// What all the site's files are called that no reader shall get, as hosts write it.
  static let hidden = [".sitegen-manifest.json"]

  /// The bytes that a percent-encoded path stands for, as text.
  static func decoded(_ path: String) -> String {
    String(decoding: BaseURL.decoded(Array(path.utf8)[...]), as: UTF8.self)
  }
}
