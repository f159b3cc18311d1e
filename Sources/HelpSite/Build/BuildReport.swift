/// What a build did, and the site that it built.
package struct BuildReport: Sendable {
  let site: CheckedSite
  /// `nil` if nothing was to be written.
  package let published: PublishReport?

  /// Sorted by place.
  package var warnings: [Diagnostic] { site.warnings }
  package var pages: Int { site.renderer.site.pages.count }
  package var languages: Int { site.renderer.site.languages.count }
}
