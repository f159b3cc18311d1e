package import Publishing

/// What a build did, and the site that it built.
package struct BuildReport: Sendable {
  let site: ResolvedSite
  package let published: PublishReport

  /// What was rendered of the site.
  package let share: BuildShare

  /// Sorted by place.
  package var warnings: [Diagnostic] { site.warnings }
  package var pages: Int { site.site.pages.count }
  package var languages: Int { site.site.languages.count }
  /// Where the pages of pseudo-languages are that were built: `/help/en-xa/`.
  package var pseudoHomes: [String] { site.site.pseudoHomes }
}
