import Text

/// `.htaccess`, which lies among the pages.
struct ApacheFile {
  let plan: HostingPlan

  var file: HostFile { HostFile(place: .site, path: ".htaccess", text: text) }

  private var base: String { HostingPlan.decoded(plan.base) }

  private var text: String {
    var lines = [
      "# \(HostFile.mark)", "# The server must allow it: AllowOverride All.",
      "DirectoryIndex index.html", "Options -Indexes -MultiViews",
      "ErrorDocument 404 \(Self.quoted(base + "404.html"))",
      "AddType application/manifest+json .webmanifest", "AddType text/markdown .md",
      "AddDefaultCharset utf-8", "AddCharset utf-8 .css .js .md .txt",
    ]
    for page in plan.missingPages {
      lines += [
        "<If \"%{REQUEST_URI} =~ m#^\(ServerText.expression(HostingPlan.decoded(page.folder)))#\">",
        "  ErrorDocument 404 \(Self.quoted(HostingPlan.decoded(page.page)))", "</If>",
      ]
    }
    return (lines + headers + rewriting).joined(separator: "\n") + "\n"
  }

  /// Headers without `always` are those of answers with a file: not of a missing one.
  private var headers: [String] {
    let assets = "%{REQUEST_URI} =~ m#^\(ServerText.expression(base))assets/#"
    var lines = ["<IfModule mod_headers.c>"]
    lines += HostingPlan.security.map { "  Header always set \($0.0) \(Self.quoted($0.1))" }
    lines += [
      "  Header set Cache-Control \(Self.quoted(HostingPlan.lasting)) \"expr=\(assets)\"",
      "  Header set Cache-Control no-cache \"expr=!(\(assets))\"",
    ]
    let endings = Self.types.map(\.0).joined(separator: "|")
    lines.append(
      "  Header merge Vary Accept-Encoding "
        + "\"expr=%{REQUEST_URI} =~ m#\\.(\(endings))(\\.gz|\\.br)?$#\"")
    if plan.hasMarkdown {
      lines.append(
        "  Header set X-Robots-Tag noindex \"expr=%{REQUEST_URI} =~ m#\\.md(\\.gz|\\.br)?$#\"")
    }
    if !plan.homes.isEmpty {
      let start = "%{REQUEST_URI} =~ m#^\(ServerText.expression(base))(index\\.html)?$#"
      lines.append("  Header always merge Vary Accept-Language \"expr=\(start)\"")
    }
    return lines + ["</IfModule>"]
  }

  private var rewriting: [String] {
    var lines = [
      "<IfModule mod_rewrite.c>", "  RewriteEngine On",
      "  RewriteRule \"(^|/)\\.(?!well-known/)\" - [R=404,L]",
    ]
    lines += plan.rules.flatMap { rule in
      let path = ServerText.expression(below(rule.from))
      return Self.rules("^\(rule.isFolder ? path + "?" : path)$", to: rule.to)
    }
    lines += plan.patterns.flatMap { pattern in
      let expression = "^\(ServerText.expression(below(pattern.prefix)))(.*)$"
      guard pattern.keepsRest else { return Self.rules(expression, to: pattern.to) }
      // What stood for `*` was decoded, so all of it is encoded again.
      let to = Self.literal(HostingPlan.decoded(pattern.to)) + "$1"
      return ["  RewriteRule \(Self.quoted(expression)) \(Self.quoted(to)) [R=301,L]"]
    }
    if !plan.homes.isEmpty {
      lines += [
        "  RewriteCond %{HTTP:Accept-Language} \(Self.quoted(plan.homes.expression)) [NC]",
        "  RewriteRule ^$ - [E=SITEGEN_TAG:%1]",
      ]
      for home in plan.homes {
        lines += [
          "  RewriteCond %{ENV:SITEGEN_TAG} \(Self.quoted("^(\(home.tags.joined(separator: "|")))$")) [NC]",
          "  RewriteRule ^$ \(Self.quoted(Self.literal(home.path))) [R=302,L,NE]",
        ]
      }
    }
    return lines + Self.compressed + ["</IfModule>"]
  }

  /// Files that are compressed already, if the site was built so; `.br` is a language elsewhere.
  private static let compressed =
    types.map { ending, type in
      "  RewriteRule \\.\(ending)\\.(?:gz|br)$ - \"[T=\(type),E=no-gzip:1,L]\""
    }
    + [("br", "br"), ("gzip", "gz")].flatMap { name, ending in
      [
        "  RewriteCond %{HTTP:Accept-Encoding} \\b\(name)\\b",
        "  RewriteCond %{REQUEST_FILENAME}\\.\(ending) -f",
        "  RewriteRule ^(.+\\.(?:\(types.map(\.0).joined(separator: "|"))))$ $1.\(ending) [L]",
      ]
    } + [
      "  <IfModule mod_mime.c>", "    RemoveLanguage .br", "    AddEncoding gzip .gz",
      "    AddEncoding br .br", "  </IfModule>",
    ]

  /// The types of what is compressed, which the server would take for those of archives.
  private static let types = [
    ("css", "text/css; charset=utf-8"), ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"), ("json", "application/json"),
    ("md", "text/markdown; charset=utf-8"), ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"), ("xml", "application/xml"),
  ]

  /// A rule for good; of an id in the target, the server would put a query behind it.
  private static func rules(_ expression: String, to target: String) -> [String] {
    func rule(_ target: String, _ flags: String) -> String {
      "  RewriteRule \(quoted(expression)) \(quoted(target)) [\(flags)]"
    }
    guard let id = target.utf8.firstIndex(of: UInt8(ascii: "#")), !target[..<id].contains("?")
    else { return [rule(literal(target), "R=301,L,NE")] }
    return [
      "  RewriteCond %{QUERY_STRING} .",
      rule(
        literal(String(target[..<id])) + "?%{QUERY_STRING}" + literal(String(target[id...])),
        "R=301,L,NE"),
      rule(literal(target), "R=301,L,NE"),
    ]
  }

  /// What stands behind the folder of the file, decoded.
  private func below(_ path: String) -> String {
    String(HostingPlan.decoded(path).dropFirst(base.count))
  }

  /// `%2` would be what a condition found, and `$1` what the rule did.
  private static func literal(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("$", with: "\\$")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\\\"") + "\""
  }
}
