package import Publishing

/// What a build did, and the site that it built.
package struct BuildReport: Sendable {
  let site: ResolvedSite
  package let published: PublishReport

  /// Sorted by place.
  package var warnings: [Diagnostic] { site.warnings }
  package var pages: Int { site.site.pages.count }
  package var languages: Int { site.site.languages.count }
}
