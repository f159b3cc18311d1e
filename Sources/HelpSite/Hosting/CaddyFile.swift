import Text

/// What Caddy imports into a site's block.
struct CaddyFile {
  let plan: HostingPlan

  var file: HostFile { HostFile(place: .repository, path: "site.caddy", text: text) }

  private var base: String { HostingPlan.decoded(plan.base) }

  private var text: String {
    var lines = [
      "# \(HostFile.mark)",
      "# import it into a site's block whose root holds the site"
        + (plan.base == "/" ? "." : " as the folder \(base.dropFirst().dropLast())."),
    ]
    lines += headers + moves + patterns + home + missing
    lines += [
      "@sitegen_hidden {", "  path \(ServerText.quoted(base + "*"))", "  path_regexp /\\.",
      "  not path \(ServerText.quoted(base + ".well-known/*"))", "}",
      "error @sitegen_hidden 404",
      "file_server {", "  precompressed br gzip", "}",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var headers: [String] {
    var lines =
      ["header {"] + HostingPlan.security.map { "  \($0.0) \(ServerText.quoted($0.1))" } + ["}"]
    // Only of files that are there: browsers would remember for a year that one is missing.
    lines += [
      "@sitegen_assets {", "  path \(ServerText.quoted(base + "assets/*"))", "  file", "}",
      "header @sitegen_assets Cache-Control \(ServerText.quoted(HostingPlan.lasting))",
      "@sitegen_others not path \(ServerText.quoted(base + "assets/*"))",
      "header @sitegen_others Cache-Control no-cache", "header ?Vary Accept-Encoding",
      "@sitegen_manifests {", "  path *.webmanifest", "  file", "}",
      "header @sitegen_manifests Content-Type application/manifest+json",
    ]
    if plan.hasMarkdown {
      lines += [
        "@sitegen_markdown {", "  path *.md", "  file", "}", "header @sitegen_markdown {",
        "  Content-Type \(ServerText.quoted(HostingPlan.markdown))", "  X-Robots-Tag noindex", "}",
      ]
    }
    return lines
  }

  private var moves: [String] {
    guard !plan.rules.isEmpty else { return [] }
    var lines = ["map {path} {sitegen_to} {sitegen_id} {"]
    for rule in plan.rules {
      let from = HostingPlan.decoded(rule.from)
      let (to, id) = Self.parts(of: rule.to)
      for path in rule.isFolder ? [from, String(from.dropLast())] : [from] {
        lines.append(
          "  \(ServerText.quoted(path)) \(ServerText.quoted(to)) \(ServerText.quoted(id))")
      }
    }
    lines += [
      "  default \"\" \"\"", "}",
      "@sitegen_asked expression `{sitegen_to} != \"\" && {query} != \"\"`",
      "redir @sitegen_asked {sitegen_to}?{query}{sitegen_id} permanent",
      "@sitegen_moved expression `{sitegen_to} != \"\"`",
      "redir @sitegen_moved {sitegen_to}{sitegen_id} permanent",
    ]
    return lines
  }

  /// `{uri}` is what was asked for, with its query, as it was encoded.
  private var patterns: [String] {
    plan.patterns.flatMap { pattern -> [String] in
      let path = ServerText.quoted(HostingPlan.decoded(pattern.prefix) + "*")
      let to = Self.literal(pattern.to)
      let target = pattern.keepsRest ? to.dropLast() + "{uri}" : to
      return [
        "handle_path \(path) {", "  redir * \(ServerText.quoted(String(target))) permanent", "}",
      ]
    }
  }

  private var home: [String] {
    guard !plan.homes.isEmpty else { return [] }
    let expression = "~(?i)" + plan.homes.expression
    var lines = [
      "map {header.Accept-Language} {sitegen_tag} {", "  `\(expression)` \"${1}\"",
      "  default \"\"", "}",
      "map {sitegen_tag} {sitegen_home} {",
    ]
    lines += plan.homes.map {
      "  `~(?i)^(\($0.tags.joined(separator: "|")))$` \(ServerText.quoted($0.path))"
    }
    lines += [
      "  default \"\"", "}", "@sitegen_start path \(ServerText.quoted(base))",
      "header @sitegen_start Vary \"Accept-Language, Accept-Encoding\"", "@sitegen_chosen {",
      "  path \(ServerText.quoted(base))", "  expression `{sitegen_home} != \"\"`", "}",
      "redir @sitegen_chosen {sitegen_home} 302",
    ]
    return lines
  }

  private var missing: [String] {
    var lines = ["handle_errors {"]
    for (index, page) in plan.missingPages.enumerated() {
      lines += [
        "  @sitegen_in_\(index) {",
        "    path \(ServerText.quoted(HostingPlan.decoded(page.folder) + "*"))",
        "    expression `{err.status_code} == 404`", "  }",
        "  handle @sitegen_in_\(index) {", "    rewrite * \(page.page)", "    file_server", "  }",
      ]
    }
    return lines + [
      "  @sitegen_missing expression `{err.status_code} == 404`", "  handle @sitegen_missing {",
      "    rewrite * \(plan.missing)", "    file_server", "  }", "}",
    ]
  }

  private static func parts(of address: String) -> (String, id: String) {
    let end = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    // A query of its own is no other's.
    return address.contains("?")
      ? (literal(address), "") : (literal(String(address[..<end])), String(address[end...]))
  }

  /// A brace would begin a placeholder.
  private static func literal(_ address: String) -> String {
    address.replacing("{", with: "%7B").replacing("}", with: "%7D")
  }
}
