import Text

/// `firebase.json`, which belongs to the root of the project.
struct FirebaseFile {
  let plan: HostingPlan

  var file: HostFile {
    let rules = plan.rules.map { redirect(HostingPlan.decoded($0.from), $0.to) }
    let patterns = plan.patterns.map {
      redirect(HostingPlan.decoded($0.prefix) + ":rest*", $0.to + ($0.keepsRest ? ":rest" : ""))
    }
    let hosting = HostJSON.file([
      ("public", .text("public")), ("ignore", .list(HostingPlan.hidden.map(JSON.text))),
      ("redirects", .list(rules + patterns)), ("headers", .list(headers)),
    ])
    let text = "{\n\"hosting\": " + hosting.dropLast() + "\n}\n"
    return HostFile(place: .repository, path: "firebase.json", text: text)
  }

  private func redirect(_ from: String, _ to: String) -> JSON {
    .object([("source", .text(from)), ("destination", .text(to)), ("type", .number(301))])
  }

  private var headers: [JSON] {
    var all: [JSON] = [
      rule(plan.base + "**", HostingPlan.security),
      rule(plan.base + "**", [("Cache-Control", "no-cache")]),
      rule(plan.assets + "**", [("Cache-Control", HostingPlan.lasting)]),
    ]
    if plan.hasMarkdown {
      let markdown = [("Content-Type", HostingPlan.markdown), ("X-Robots-Tag", "noindex")]
      all.append(rule(plan.base + "**/*.md", markdown))
    }
    return all
  }

  private func rule(_ source: String, _ headers: [(String, String)]) -> JSON {
    .object([("source", .text(source)), ("headers", HostJSON.headers(headers))])
  }
}
