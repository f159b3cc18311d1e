import Text

/// Checks what hosts would refuse, or not do.
struct HostChecker {
  let hosts: [NamedHost]
  let plan: HostingPlan
  let site: Site
  let paths: [OutputPath]

  /// The findings of a site; a site that names no host only lacks what its patterns need.
  static func diagnostics(of site: Site, _ files: [some AddressedFile]) -> [Diagnostic] {
    let hosts = site.configuration.hosts
    guard hosts.isEmpty else {
      return HostChecker(
        hosts: hosts, plan: HostingPlan(of: site), site: site, paths: files.map(\.path)
      ).diagnostics()
    }
    return site.patterns.prefix(1).map {
      pattern(
        $0, "no page can stand for the pattern", "name a host that has rules: hosts: [netlify]")
    }
  }

  func diagnostics() -> [Diagnostic] {
    hosts.flatMap { problems(of: $0) } + unfollowed() + clashes()
  }

  /// The finding if the bytes of all files together are more than a host takes.
  static func diagnostics(of bytes: Int, on hosts: [NamedHost]) -> [Diagnostic] {
    hosts.compactMap { host in
      HostLimits.of(host.kind).bytes.flatMap { limit in
        bytes > limit
          ? over(host, "the site has \(bytes >> 20) MiB, more than \(limit >> 20)") : nil
      }
    }
  }

  private func problems(of host: NamedHost) -> [Diagnostic] {
    let limits = HostLimits.of(host.kind)
    var problems: [Diagnostic] = []
    func compare(_ count: @autoclosure () -> Int, _ limit: Int?, _ noun: String) {
      guard let limit else { return }
      let count = count()
      if count > limit {
        problems.append(Self.over(host, "the site has \(count) \(noun), more than \(limit)"))
      }
    }
    compare(paths.count, limits.files, "files")
    compare(paths.count + folders.count, limits.entries, "files and folders")
    compare(folders.values.max() ?? 0, limits.folderFiles, "files in one folder")
    if limits.rules != nil || limits.configuration != nil {
      let isGitLab = host.kind == .gitLabPages
      let measure = RedirectLines(plan: plan, dialect: isGitLab ? .gitLab : .cloudflare).measure
      compare(
        isGitLab ? measure.rules + measure.patterns : measure.rules, limits.rules, "redirects")
      compare(measure.patterns, limits.patterns, "patterns")
      compare(measure.longest, limits.ruleLength, "bytes in one redirect")
      compare(
        host.kind.files(for: plan).map(\.text.utf8.count).max() ?? 0, limits.configuration,
        "bytes of configuration")
    }
    if plan.addresses == .flat, !host.kind.keepsEndings { problems.append(Self.endings(host)) }
    if host.kind == .gitHubPages { problems.append(Self.terms(host)) }
    return problems
  }

  /// How many files each folder holds.
  private var folders: [String: Int] {
    paths.reduce(into: [:]) { folders, path in
      var folder = path.folder.text
      folders[folder, default: 0] += 1
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = String(folder[..<slash])
        folders[folder, default: 0] += 0
      }
    }
  }

  /// Told of the first pattern that a host has no rule for.
  private func unfollowed() -> [Diagnostic] {
    let rules = HostingPlan.rules(of: site)
    return hosts.compactMap { host in
      zip(site.patterns, rules).first { !host.kind.canFollow($1) }.map { pattern, _ in
        Self.pattern(
          pattern, "\(host.kind.rawValue) has no rule for the pattern",
          "write a line for each address")
      }
    }
  }

  private static func pattern(
    _ pattern: RedirectPattern, _ words: String, _ hint: String
  ) -> Diagnostic {
    Diagnostic(
      warning: "redirect.pattern", at: pattern.location, "\(words) '/\(pattern.prefix)*'",
      hint: hint)
  }

  /// Hosts that read one file in other forms; the first one gets it.
  private func clashes() -> [Diagnostic] {
    HostFiles(hosts, plan).clashes.map { clash in
      Diagnostic(
        warning: "hosts.clash", at: clash.host.location,
        "'\(clash.path)' is written for \(clash.owner.kind.rawValue), which reads it in another form",
        hint: "'SiteGen hosts write' puts that of \(clash.host.kind.rawValue) into hosting/")
    }
  }

  private static func over(_ host: NamedHost, _ words: String) -> Diagnostic {
    Diagnostic(
      warning: "hosts.limit", at: host.location, "\(words) that \(host.kind.rawValue) takes",
      hint: "paid plans of the host may take more")
  }

  private static func endings(_ host: NamedHost) -> Diagnostic {
    Diagnostic(
      error: "hosts.addresses", at: host.location,
      "\(host.kind.rawValue) leads from each '/page.html' to '/page', where no page says it is",
      hint: "write addresses: folders, or take another host")
  }

  private static func terms(_ host: NamedHost) -> Diagnostic {
    Diagnostic(
      note: "hosts.terms", at: host.location,
      "GitHub's terms allow no online business or shop on its Pages",
      hint: "ask GitHub, or take another host")
  }
}
