import Text

/// What nginx includes: variables in `http`, and what belongs into a `server`.
struct NginxFiles {
  let plan: HostingPlan

  var files: [HostFile] {
    [
      HostFile(place: .repository, path: "http.conf", text: variables),
      HostFile(place: .repository, path: "server.conf", text: server),
    ]
  }

  private var base: String { HostingPlan.decoded(plan.base) }

  private var variables: String {
    let assets = "~^" + ServerText.expression(base + "assets/")
    let missing = plan.missingPages.map {
      (
        ServerText.quoted("~^" + ServerText.expression(HostingPlan.decoded($0.folder))),
        ServerText.quoted($0.page)
      )
    }
    var parts = [
      "# \(HostFile.mark)\n# include it in http.",
      map("$uri", "missing", ServerText.quoted(plan.missing), missing),
      map(
        "$uri", "cache", "no-cache",
        [(ServerText.quoted(assets), ServerText.quoted(HostingPlan.lasting))]),
    ]
    if plan.hasMarkdown {
      parts.append(map("$uri", "robots", "\"\"", [(ServerText.quoted("~\\.md$"), "noindex")]))
    }
    if !plan.homes.isEmpty {
      let tag = ServerText.quoted("~*" + plan.homes.expression(named: "?<sitegen_found>"))
      let homes = plan.homes.flatMap { home in
        home.tags.map { (ServerText.quoted($0), ServerText.quoted(home.path)) }
      }
      parts += [
        map("$http_accept_language", "tag", "\"\"", [(tag, "$sitegen_found")]),
        map("$sitegen_tag", "home", "\"\"", homes),
        map(
          "$uri", "vary", "\"\"",
          [base, base + "index.html"].map { (ServerText.quoted($0), "Accept-Language") }),
      ]
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func map(
    _ from: String, _ name: String, _ standard: String, _ entries: [(String, String)]
  ) -> String {
    let lines = (entries + [("default", standard)]).map { "  \($0.0) \($0.1);" }
    return "map \(from) $sitegen_\(name) {\n" + lines.joined(separator: "\n") + "\n}"
  }

  private var server: String {
    var lines = [
      "# \(HostFile.mark)",
      "# include it in a server whose root holds the site"
        + (plan.base == "/" ? "." : " as the folder \(base.dropFirst().dropLast())."),
      "absolute_redirect off;", "charset utf-8;",
      "charset_types text/css text/javascript application/javascript text/plain text/xml;",
      "gzip_static on;", "gzip_vary on;", "# With the module ngx_brotli: brotli_static on;",
      "error_page 404 $sitegen_missing;",
    ]
    lines += HostingPlan.security.map { "add_header \($0.0) \(ServerText.quoted($0.1)) always;" }
    lines.append("add_header Cache-Control $sitegen_cache always;")
    if plan.hasMarkdown { lines.append("add_header X-Robots-Tag $sitegen_robots always;") }
    if !plan.homes.isEmpty { lines.append("add_header Vary $sitegen_vary always;") }
    // A location with a header of its own would lose all of these.
    let below = ServerText.expression(base)
    lines += [
      "location ~ \(ServerText.quoted("^\(below)(.*/)?\\.(?!well-known/)")) { return 404; }",
      "location ~ \(ServerText.quoted("^\(below).*\\.webmanifest$")) {",
      "  types { }", "  default_type application/manifest+json;", "  try_files $uri =404;", "}",
      "location ~ \(ServerText.quoted("^\(below).*\\.md$")) {",
      "  types { }", "  default_type \(ServerText.quoted(HostingPlan.markdown));",
      "  try_files $uri =404;", "}",
    ]
    if !plan.homes.isEmpty {
      lines += [
        "location = \(ServerText.quoted(base)) {",
        "  if ($sitegen_home) { return 302 $sitegen_home; }",
        "  try_files \(ServerText.quoted(base + "index.html")) =404;", "}",
      ]
    }
    lines.append("location \(ServerText.quoted(base)) { try_files $uri $uri/ =404; }")
    lines += plan.rules.flatMap(locations) + plan.patterns.map(location)
    return lines.joined(separator: "\n") + "\n"
  }

  private func locations(of rule: HostingPlan.Rule) -> [String] {
    let from = HostingPlan.decoded(rule.from)
    let to = ServerText.quoted(Self.withQuery(rule.to))
    return (rule.isFolder ? [from, String(from.dropLast())] : [from]).map {
      "location = \(ServerText.quoted($0)) { return 301 \(to); }"
    }
  }

  /// What stood for `*` is written by `rewrite`, which encodes it again.
  private func location(of pattern: HostingPlan.Pattern) -> String {
    let from = HostingPlan.decoded(pattern.prefix)
    let head = "location ^~ \(ServerText.quoted(from)) { "
    guard pattern.keepsRest else {
      return head + "return 301 \(ServerText.quoted(Self.withQuery(pattern.to))); }"
    }
    let expression = ServerText.quoted("^\(ServerText.expression(from))(.*)$")
    return head
      + "rewrite \(expression) \(ServerText.quoted(Self.literal(pattern.to) + "$1")) permanent; }"
  }

  private static func withQuery(_ address: String) -> String {
    guard !address.contains("?") else { return literal(address) }
    let end = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    return literal(String(address[..<end])) + "$is_args$args" + literal(String(address[end...]))
  }

  /// A dollar would begin the name of a variable, and there is no other way to write one.
  private static func literal(_ address: String) -> String { address.replacing("$", with: "%24") }
}
