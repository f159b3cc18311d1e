/// The content has mistakes that stop the build; nothing was published.
package struct BuildFailure: Error, Sendable {
  /// Sorted by place, with at least one error among them.
  package let diagnostics: [Diagnostic]
}
