import Files
import Platform
package import Text

/// An output folder during one build: files are staged from any thread, then published together.
///
/// Until ``publish(_:)``, what is published stays as it is. Ends with one call of ``publish(_:)``
/// or ``abandon()``; the folder is locked until then.
package struct OutputStage: Sendable {
  let output: OpenOutput
  let published: PublishedManifest
  /// Where the memory lies, or why that can't be told.
  let cache: Result<BuildCache, MachineFailure>
  let state = StageState()
  /// The published paths whose folders are real ones.
  private let comparable: Set<OutputPath>

  init(
    output: OpenOutput, published: PublishedManifest, cache: Result<BuildCache, MachineFailure>
  ) throws(MachineFailure) {
    self.output = output
    self.published = published
    self.cache = cache
    var probe = FolderProbe(root: output.root)
    var comparable = Set<OutputPath>(minimumCapacity: published.manifest.paths.count)
    for path in published.manifest.paths {
      do {
        if try probe.parent(of: path) == .folder { comparable.insert(path) }
      } catch {
        throw output.failure(error, to: "find", path)
      }
    }
    self.comparable = comparable
  }

  /// Makes a file ready to be published; one that is published with the same bytes isn't written.
  ///
  /// May be called from several threads, once for each path. Throws ``MachineFailure``, or
  /// ``OutputRefusal`` if the path isn't portable; then the build has to be abandoned.
  package func stage(_ path: OutputPath, _ bytes: UnsafeBufferPointer<UInt8>) throws -> StagedFile {
    if let problem = PortableName.check(path.text) {
      throw OutputRefusal(rule: .unportable(file: path, problem), path: output.path)
    }
    let state: StagedFile.State =
      switch comparison(path, UnsafeRawBufferPointer(bytes)) {
      case .same: .unchanged
      case .different: .replacement(staged: StagePath.replacement(self.state.nextReplacement()))
      case .unknown: .addition
      }
    if let target = StagePath.staged(path, state) {
      do {
        try StageWriter(root: output.root).write(
          UnsafeRawBufferPointer(bytes), to: target, isReplacement: state != .addition)
      } catch {
        throw output.failure(error, to: "write", path)
      }
      self.state.countWritten()
    }
    return StagedFile(path: path, digest: FileDigest(of: bytes), state: state)
  }

  /// Removes everything staged; what is published stays as it was.
  ///
  /// Does nothing after ``publish(_:)``, which cleans up by itself whether it succeeds or not.
  package func abandon() {
    guard !state.close() else { return }
    try? output.removeStage()
    output.discard()
  }

  private func comparison(_ path: OutputPath, _ bytes: UnsafeRawBufferPointer) -> FileComparison {
    guard isComparable(path) else { return .unknown }
    return FileComparison(path, in: output.root, with: bytes)
  }

  /// Whether something may be published at the path that can be opened without following a link.
  func isComparable(_ path: OutputPath) -> Bool { comparable.contains(path) }
}
