import Text

/// A host or a server that a site is put on, by its name in `hosts`.
package enum HostKind: String, CaseIterable, Sendable {
  case netlify
  /// Cloudflare's Workers with assets.
  case cloudflare
  case cloudflarePages = "cloudflare-pages"
  case gitHubPages = "github-pages"
  case gitLabPages = "gitlab-pages"
  case vercel, azure, firebase
  /// With CloudFront before it.
  case s3
  case nginx, caddy, apache
}

/// An entry of `hosts`.
struct NamedHost: Sendable {
  let kind: HostKind
  let location: SourceLocation
}
