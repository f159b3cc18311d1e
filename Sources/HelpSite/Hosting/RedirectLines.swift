/// `_redirects`, which some hosts read in forms of their own.
struct RedirectLines {
  enum Dialect: Sendable {
    /// First match; a file stands before a rule unless `!` is written.
    case netlify
    /// First match, before files; neither 404 nor conditions.
    case cloudflare
    /// First match behind files, so that old pages lead on by themselves.
    case gitLab
  }

  let plan: HostingPlan
  let dialect: Dialect

  var text: String {
    var lines = ["# " + HostFile.mark]
    // The first match counts, and the site's own lines are more special than patterns.
    if let own = plan.own["_redirects"] { lines.append(own) }
    let permanent = dialect == .netlify ? "301!" : "301"
    if dialect != .gitLab {
      lines += plan.rules.map { "\(Self.from($0.from)) \($0.to) \(permanent)" }
    }
    lines += plan.patterns.map { pattern in
      "\(Self.from(pattern.prefix))* \(pattern.to)\(pattern.keepsRest ? ":splat" : "") \(permanent)"
    }
    if dialect == .netlify {
      lines += plan.homes.map {
        "\(plan.base) \($0.path) 302! Language=\($0.tags.joined(separator: ","))"
      }
      lines += (plan.missingPages + [.init(folder: plan.base, page: plan.missing)]).map {
        "\($0.folder)* \($0.page) 404"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many lines the hosts count, and the longest of them in bytes.
  var measure: (rules: Int, patterns: Int, longest: Int) {
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    let patterns = lines.count { $0.prefix { $0 != " " }.contains("*") }
    return (lines.count - patterns, patterns, lines.map(\.utf8.count).max() ?? 0)
  }

  /// A colon would begin a name.
  private static func from(_ path: String) -> String { path.replacing(":", with: "%3A") }
}
