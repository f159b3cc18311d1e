import Files
import Languages
import Text

extension [ExportedFiles] {
  /// Writes the files, and removes those of earlier exports that these have no more.
  ///
  /// - Parameters:
  ///   - path: The folder; its parent must be there.
  ///   - jobs: How many files to compare at once.
  /// - Returns: How many files of each export were written; those that are the same stay.
  /// - Throws: ``UsageFailure`` if a file of another origin is in the way, before anything is
  ///   written; ``MachineFailure``.
  package func write(into path: String, jobs: Int) async throws -> [Int] {
    let folder = try UserFolder(path)
    let changed = try await flatMap(\.files).concurrentMap(
      width: jobs, worker: {}, { _, file in try file.isChanged(in: folder) ? file : nil })
    for file in changed.compactMap(\.self) { try folder.write(file.path, file.bytes) }
    try removeOthers(in: folder)
    var start = 0
    return map { exported in
      let end = start + exported.files.count
      defer { start = end }
      return changed[start..<end].count { $0 != nil }
    }
  }

  private func removeOthers(in folder: UserFolder) throws(MachineFailure) {
    let whole = filter(\.export.selection.isEmpty).map(\.export)
    if whole.isEmpty { return }
    let kept = Set(flatMap { $0.files.map(\.path) })
    for path in try folder.files() where !kept.contains(path) {
      guard whole.contains(where: { $0.mayHaveWritten(path) }),
        let bytes = try folder.read(path, limit: IncomingFile.sizeLimit), CatalogFiles.isOwn(bytes)
      else { continue }
      try folder.remove(path)
    }
  }
}

extension ExportedFile {
  fileprivate func isChanged(in folder: UserFolder) throws -> Bool {
    guard let old = try folder.read(path, limit: IncomingFile.sizeLimit) else { return true }
    if old == bytes { return false }
    // A failure of power leaves files empty, and nobody's words are in one.
    if old.isEmpty || CatalogFiles.isOwn(old) { return true }
    throw UsageFailure(
      description: "'\(folder.path)/\(path)' is no file of an export; move it away")
  }
}

extension TranslationExport {
  /// Whether a file has the name of one of an export into the language, in the format.
  fileprivate func mayHaveWritten(_ path: SourcePath) -> Bool {
    let end = "." + format.fileExtension
    return path.text.endsInBytes(of: end)
      && (path.text.beginsInBytes(with: language.tag + "/")
        || path.text.hasSameBytes(as: language.tag + end))
  }
}
