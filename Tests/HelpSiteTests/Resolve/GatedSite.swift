import TestSupport

@testable import HelpSite

/// A small site in four languages whose German must have something before it is public.
///
/// Its source has 9 parts: two titles, a description, a first text and five questions. German has
/// three of them.
enum GatedSite {
  static func files(
    _ release: String = "{coverage: 80}", general: String = "", german: String = "",
    changes: [String: String?] = [:]
  ) throws -> SiteFiles {
    var site = SiteFiles(
      languages:
        "[en, it, {tag: de, release: \(release)\(german)}, {tag: pt-BR, fallback: [de]}]",
      base: "https://help.example/h/", settings: "sections: [faq]\n" + general,
      [
        "content/en/a.md": page(
          "A", front: "description: D", "## Q {#q}\n\nA\n\n## R {#r}\n\nA\n\n## S {#s}\n\nA"),
        "content/en/b.md": page("B", "[a](a.md)\n\n## T {#t}\n\nA\n\n## U {#u}\n\nA"),
        "content/it/a.md": page("A", "## Q {#q}\n\nA"),
        "content/de/a.md": page("Deutsch", front: "description: D", "## Q {#q}\n\nA"),
        "content/redirects.yaml": "/de/old/: a\n/en/old/: a\n",
      ])
    for (path, text) in changes { site[path] = text }
    return site
  }

  /// What is accepted of the German pages, as they are.
  static func lock(
    of site: SiteFiles, method: TranslationLock.Method = .human
  ) async throws -> String {
    try await LockedSite.lock(of: site.files, method: method)
  }

  /// The second German page, whole.
  static let secondPage = page("B", "Text\n\n## T {#t}\n\nA\n\n## U {#u}\n\nA")
  static let firstPage = page(
    "A", front: "description: D", "## Q {#q}\n\nA\n\n## R {#r}\n\nA\n\n## S {#s}\n\nA")
}
