/// What a check found.
package struct CheckReport: Sendable {
  /// Sorted by place.
  package let diagnostics: [Diagnostic]
  /// `nil` if mistakes ended the check before all of the site was seen.
  let site: ResolvedSite?

  /// Whether every stage was gone through, so that nothing can be left to find.
  package var isComplete: Bool { site != nil }
  /// 0 if ``isComplete`` is false.
  package var pages: Int { site?.site.pages.count ?? 0 }
  package var languages: Int { site?.site.languages.count ?? 0 }
}
