/// What one build of the preview gave.
package struct PreviewOutcome: Sendable {
  /// Counts the builds of a run; the first is 1.
  package let number: Int
  /// The last site that was good; `nil` as long as none was.
  package let site: PreviewSite?
  /// Whether ``site`` was made by this build; if not, it is an earlier one, or there is none.
  package let isGood: Bool
  /// Errors and warnings of this build, sorted by place.
  package let findings: [PreviewFinding]
  /// What the machine refused, or which option doesn't fit the site; `nil` mostly.
  package let failure: String?
  /// The paths of files whose bytes differ from the last good site's, that are new or gone.
  package let changed: Set<String>
  /// The memory of the last good build.
  let memory: PreviewMemory?
  /// What changed since the last good build.
  let pending: ChangedFiles

  package var diagnostics: [Diagnostic] { findings.map(\.diagnostic) }
}
