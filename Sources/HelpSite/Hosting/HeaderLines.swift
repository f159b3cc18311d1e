/// `_headers` of Netlify and Cloudflare.
struct HeaderLines {
  let plan: HostingPlan

  /// The site's own lines stand behind: a header that both name is joined by the hosts.
  var text: String {
    var lines = ["# " + HostFile.mark, plan.base + "*"]
    lines += HostingPlan.security.map { "  \($0.0): \($0.1)" }
    lines += [plan.assets + "*", "  Cache-Control: " + HostingPlan.lasting]
    lines += [plan.base + "*.webmanifest", "  Content-Type: application/manifest+json"]
    if plan.hasMarkdown {
      lines += [plan.base + "*.md", "  Content-Type: " + HostingPlan.markdown]
      lines.append("  X-Robots-Tag: noindex")
    }
    if let own = plan.own["_headers"] { lines.append(own) }
    return lines.joined(separator: "\n") + "\n"
  }
}
