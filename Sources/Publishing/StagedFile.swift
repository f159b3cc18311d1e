package import Text

/// A file that is ready to be published: a receipt of ``OutputStage``.
package struct StagedFile: Equatable, Sendable {
  enum State: Equatable, Sendable {
    /// The published file has the same bytes; nothing was written.
    case unchanged
    /// Staged under this name, to be renamed over a published regular file.
    case replacement(staged: OutputPath)
    /// Staged under its own path; what stands in its place isn't known yet.
    case addition
  }

  package let path: OutputPath
  package let digest: FileDigest
  let state: State

  package var isUnchanged: Bool { state == .unchanged }
}
