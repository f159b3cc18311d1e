import Text

/// `vercel.json`, which belongs to the root of the project.
struct VercelFile {
  let plan: HostingPlan

  var file: HostFile {
    let text = HostJSON.file([
      ("outputDirectory", .text("public")), ("trailingSlash", .flag(true)),
      ("redirects", .list(rules + patterns + homes)), ("headers", .list(headers)),
    ])
    return HostFile(place: .repository, path: "vercel.json", text: text)
  }

  private var rules: [JSON] {
    plan.rules.map { redirect(Self.source(HostingPlan.decoded($0.from)), $0.to) }
  }

  private var patterns: [JSON] {
    plan.patterns.map {
      redirect(
        Self.source(HostingPlan.decoded($0.prefix)) + ":rest*",
        $0.to + ($0.keepsRest ? ":rest*" : ""))
    }
  }

  private func redirect(_ from: String, _ to: String) -> JSON {
    .object([("source", .text(from)), ("destination", .text(to)), ("statusCode", .number(301))])
  }

  /// One for each language in the order of the site: a rule can't weigh a browser's languages.
  private var homes: [JSON] {
    plan.homes.map { home in
      .object([
        ("source", .text(plan.base)),
        (
          "has",
          .list([
            .object([
              ("type", .text("header")), ("key", .text("accept-language")),
              ("value", .text("(?:\(home.tags.joined(separator: "|")))(?:[-,;].*)?")),
            ])
          ])
        ),
        ("destination", .text(home.path)), ("statusCode", .number(302)),
      ])
    }
  }

  private var headers: [JSON] {
    var all: [JSON] = [
      rule(plan.base + "(.*)", HostingPlan.security),
      rule(plan.assets + "(.*)", [("Cache-Control", HostingPlan.lasting)]),
    ]
    if !plan.homes.isEmpty { all.append(rule(plan.base, [("Vary", "Accept-Language")])) }
    if plan.hasMarkdown {
      let markdown = [("Content-Type", HostingPlan.markdown), ("X-Robots-Tag", "noindex")]
      all.append(rule(plan.base + "(.*).md", markdown))
    }
    return all
  }

  private func rule(_ source: String, _ headers: [(String, String)]) -> JSON {
    .object([("source", .text(source)), ("headers", HostJSON.headers(headers))])
  }

  /// Signs that mean something in a pattern are written with a backslash.
  private static func source(_ path: String) -> String {
    path.map { ":()*+?{}\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
