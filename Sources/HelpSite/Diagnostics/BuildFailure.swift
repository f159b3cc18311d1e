/// The content has mistakes that stop the build; nothing was published.
package struct BuildFailure: Error, Sendable {
  /// Sorted by place; at least one of them is an error, or a warning where those count as errors.
  package let diagnostics: [Diagnostic]
}
