import Text

/// Finds the entries of `links.exclude` in `site.yaml` that no link needs.
struct ExclusionChecker {
  let site: Site

  /// - Parameters:
  ///   - summaries: What was kept of the pages of the output.
  ///   - pages: All pages, also those that aren't built.
  /// - Returns: A warning at each.
  func diagnostics(of summaries: [PageSummary?], _ pages: [ParsedPage]) -> [Diagnostic] {
    let exclusions = site.configuration.exclusions
    guard !exclusions.entries.isEmpty else { return [] }
    var used = summaries.reduce(into: Set<Int>()) { $0.formUnion($1?.exclusions ?? []) }
    for link in pages.lazy.flatMap(\.outline.siteLinks) {
      let path = link.address.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
      guard let hostPath = site.base.hostPath(of: Array(path)[...], in: "") else { continue }
      used.formUnion(exclusions.entries(matching: hostPath))
    }
    return exclusions.entries.indices.filter { !used.contains($0) }.map { index in
      let entry = exclusions.entries[index]
      return Diagnostic(
        warning: "config.unused", at: entry.location, "no link leads to '\(entry.written)'",
        hint: "delete it")
    }
  }
}
