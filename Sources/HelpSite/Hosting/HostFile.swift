import Text

/// A file that tells a host what to do.
struct HostFile: Sendable {
  enum Place: Sendable {
    /// The output: the host reads it beside the pages.
    case site
    /// `hosting/` of the site's folder: a server's configuration, and what belongs to the repository.
    case repository
  }

  let place: Place
  /// From the output folder, or from the host's own folder below `hosting/`.
  let path: String
  let text: String

  /// What begins a file that the program writes, behind the sign of a comment.
  static let mark = "Written by SiteGen from site.yaml and redirects.yaml; changes here get lost."
}

extension HostKind {
  /// All that a host needs.
  func files(for plan: HostingPlan) -> [HostFile] {
    // What hosts read at their own root isn't below the site's base.
    let place = plan.base == "/" ? HostFile.Place.site : .repository
    switch self {
    case .netlify:
      let files = [
        HostFile(place: place, path: "_headers", text: HeaderLines(plan: plan).text),
        HostFile(
          place: place, path: "_redirects",
          text: RedirectLines(plan: plan, dialect: .netlify).text),
      ]
      return plan.addresses == .flat ? files + [Self.keptEndings] : files
    case .cloudflare, .cloudflarePages:
      let files = [
        HostFile(place: place, path: "_headers", text: HeaderLines(plan: plan).text),
        HostFile(
          place: place, path: "_redirects",
          text: RedirectLines(plan: plan, dialect: .cloudflare).text),
      ]
      return self == .cloudflarePages ? files : files + WorkerFiles.all(place)
    case .gitLabPages:
      let lines = RedirectLines(plan: plan, dialect: .gitLab)
      return plan.patterns.isEmpty && plan.own["_redirects"] == nil
        ? [] : [HostFile(place: .site, path: "_redirects", text: lines.text)]
    case .gitHubPages: return []
    case .vercel: return [VercelFile(plan: plan).file]
    case .azure: return [AzureFile(plan: plan).file(at: place)]
    case .firebase: return [FirebaseFile(plan: plan).file]
    case .s3: return CloudFrontFiles(plan: plan).files
    case .nginx: return NginxFiles(plan: plan).files
    case .caddy: return [CaddyFile(plan: plan).file]
    case .apache: return [ApacheFile(plan: plan).file]
    }
  }

  /// Netlify writes the links of pages anew, without `.html`, unless it is told not to.
  private static let keptEndings = HostFile(
    place: .repository, path: "netlify.toml",
    text: "# \(HostFile.mark)\n[build.processing.html]\npretty_urls = false\n")

  /// Whether a page can stand at `/en/refunds.html`, from where some hosts lead on to `/en/refunds`
  /// ([Pages](https://developers.cloudflare.com/pages/configuration/serving-pages/)).
  var keepsEndings: Bool { self != .cloudflare && self != .cloudflarePages }

  /// Whether it can do what a pattern says.
  func canFollow(_ pattern: HostingPlan.Pattern) -> Bool {
    switch self {
    case .gitHubPages: false
    // Its rules have no name for what `*` stood for.
    case .azure: !pattern.keepsRest
    default: true
    }
  }
}
