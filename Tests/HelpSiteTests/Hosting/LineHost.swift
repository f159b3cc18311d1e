/// What hosts that read `_redirects` and `_headers` answer, by the rules of their documents.
struct LineHost {
  enum Kind { case netlify, cloudflare, gitLab }

  struct Answer: Equatable {
    let status: Int
    /// Where it leads; of a file or a page for what is missing, its path.
    let path: String
  }

  let kind: Kind
  /// The paths of the files below the root.
  let files: Set<String>
  let redirects: String
  var headers = ""

  /// The answer for a path without a query; `languages` are those of the reader, the first is wanted most.
  func answer(_ path: String, languages: [String] = []) -> Answer {
    let file = Self.file(at: path)
    // Cloudflare's rules stand before files.
    if kind != .cloudflare, files.contains(file), forced(path, languages) == nil {
      return Answer(status: 200, path: file)
    }
    for rule in rules {
      guard let rest = rule.rest(of: path), rule.isFor(languages) else { continue }
      if kind == .netlify, files.contains(file), !rule.isForced { continue }
      return Answer(status: rule.status, path: rule.target.replacing(":splat", with: rest))
    }
    if files.contains(file) { return Answer(status: 200, path: file) }
    return Answer(status: 404, path: nearest(path))
  }

  /// The values of all rules whose pattern matches; those of one name are joined by a comma.
  func header(_ name: String, of path: String) -> String? {
    var isMatching = false
    var values: [String] = []
    for line in headers.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("/") {
        isMatching = matches(String(line), path)
      } else if isMatching, let colon = line.firstIndex(of: ":"),
        line[..<colon].trimmingSpaces == name
      {
        values.append(line[line.index(after: colon)...].trimmingSpaces)
      }
    }
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  private func matches(_ pattern: String, _ path: String) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return pattern == path }
    let rest = pattern[pattern.index(after: star)...]
    return path.hasPrefix(pattern[..<star]) && path.hasSuffix(rest)
  }

  private func forced(_ path: String, _ languages: [String]) -> Rule? {
    kind == .netlify
      ? rules.first { $0.isForced && $0.rest(of: path) != nil && $0.isFor(languages) } : nil
  }

  private static func file(at path: String) -> String {
    path.dropFirst() + (path.hasSuffix("/") ? "index.html" : "")
  }

  /// Cloudflare looks for the nearest page, the others for that of the root.
  private func nearest(_ path: String) -> String {
    var folders = path.split(separator: "/").map(String.init)
    while kind == .cloudflare, !folders.isEmpty {
      let page = folders.joined(separator: "/") + "/404.html"
      if files.contains(page) { return page }
      folders.removeLast()
    }
    return "404.html"
  }

  private struct Rule {
    let from: String
    let target: String
    let status: Int
    let isForced: Bool
    let languages: [String]

    /// What `*` stands for; `nil` if the rule isn't for the path.
    func rest(of path: String) -> String? {
      if from.hasSuffix("*") {
        let start = from.dropLast()
        return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
      }
      return path == from || path + "/" == from ? "" : nil
    }

    func isFor(_ wanted: [String]) -> Bool {
      languages.isEmpty || wanted.first.map(languages.contains) ?? false
    }
  }

  private var rules: [Rule] {
    redirects.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let words = line.split(separator: " ").map(String.init)
      let languages = words.dropFirst(3).first { $0.hasPrefix("Language=") }
      return Rule(
        from: words[0], target: words[1], status: Int(words[2].prefix(3)) ?? 0,
        isForced: words[2].hasSuffix("!"),
        languages: languages?.dropFirst("Language=".count).split(separator: ",").map(String.init)
          ?? [])
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
