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

/// Told how many files were finished, some at a time, from any thread.
package struct Progress: Sendable {
  /// Called with the number of files just finished and that of all files.
  package let advance: @Sendable (_ finished: Int, _ total: Int) -> Void

  package init(_ advance: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) {
    self.advance = advance
  }
}
