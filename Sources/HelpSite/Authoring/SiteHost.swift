/// Where a new site is to be published, as far as files of its own are needed for that.
package enum SiteHost: String, CaseIterable, Sendable {
  case none, netlify
  case githubPages = "github-pages"
  case gitlabPages = "gitlab-pages"
  case cloudflarePages = "cloudflare-pages"

  /// What publishes there, if nothing else can.
  package var automation: SiteAutomation? {
    switch self {
    case .githubPages: .github
    case .gitlabPages: .gitlab
    case .none, .netlify, .cloudflarePages: nil
    }
  }

  /// Whether it reads a file `_headers`.
  var readsHeaders: Bool { self == .netlify || self == .cloudflarePages }
}
