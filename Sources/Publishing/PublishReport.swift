package import Files

/// What a build did to the output folder, in files.
package struct PublishReport: Equatable, Sendable {
  /// New ones, and those whose bytes changed.
  package let written: Int
  package let unchanged: Int
  package let removed: Int
  /// Why the next build will know nothing of this one; `nil` if it will.
  package var cacheFailure: MachineFailure?
}
