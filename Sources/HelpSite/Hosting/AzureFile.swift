import Text

/// `staticwebapp.config.json` of Azure Static Web Apps.
struct AzureFile {
  let plan: HostingPlan

  func file(at place: HostFile.Place) -> HostFile {
    let patterns = plan.patterns.filter { !$0.keepsRest }.map { route($0.prefix + "*", $0.to) }
    let assets: JSON = .object([
      ("route", .text(plan.assets + "*")),
      ("headers", HostJSON.members([("Cache-Control", HostingPlan.lasting)])),
    ])
    let types = [(".md", HostingPlan.markdown), (".webmanifest", "application/manifest+json")]
    let text = HostJSON.file([
      // `always` would lead from each file to a folder of its name.
      ("trailingSlash", .text(plan.addresses == .flat ? "auto" : "always")),
      ("routes", .list(plan.rules.map { route($0.from, $0.to) } + patterns + [assets])),
      (
        "responseOverrides",
        .object([
          ("404", .object([("rewrite", .text(plan.missing)), ("statusCode", .number(404))]))
        ])
      ),
      ("globalHeaders", HostJSON.members(HostingPlan.security)),
      ("mimeTypes", HostJSON.members(types)),
    ])
    return HostFile(place: place, path: "staticwebapp.config.json", text: text)
  }

  private func route(_ from: String, _ to: String) -> JSON {
    .object([("route", .text(from)), ("redirect", .text(to)), ("statusCode", .number(301))])
  }
}
