/// How much a host takes; `nil`: as much as there is, or nobody says how much.
struct HostLimits: Sendable {
  var files: Int?
  /// Files and folders.
  var entries: Int?
  /// Files of one folder.
  var folderFiles: Int?
  var bytes: Int?
  /// Of `_redirects` or the host's own configuration.
  var rules: Int?
  var patterns: Int?
  /// Bytes of one line.
  var ruleLength: Int?
  /// Bytes of the configuration.
  var configuration: Int?

  /// As the hosts' documents said in November 2026, of what is free where that is less.
  static func of(_ host: HostKind) -> HostLimits {
    switch host {
    case .netlify: HostLimits(folderFiles: 54_000)
    case .cloudflare, .cloudflarePages:
      HostLimits(files: 20_000, rules: 2_000, patterns: 100, ruleLength: 1_000)
    case .gitHubPages: HostLimits(bytes: 1 << 30)
    case .gitLabPages: HostLimits(entries: 200_000, rules: 1_000, configuration: 64 << 10)
    case .vercel: HostLimits(rules: 2_048)
    case .azure: HostLimits(bytes: 250 << 20, configuration: 20 << 10)
    case .s3: HostLimits(configuration: CloudFrontFiles.limit)
    case .firebase, .nginx, .caddy, .apache: HostLimits()
    }
  }
}
