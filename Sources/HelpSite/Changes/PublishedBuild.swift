import Files
import Publishing
import Text

/// The files of one build: its output folder, or the manifest that was kept of it.
package struct PublishedBuild: Sendable {
  /// As the user gave it.
  let path: String
  let manifest: Manifest
  /// The output folder; `nil` for a manifest alone.
  let folder: SourceFolder?

  /// Reads the manifest.
  ///
  /// - Parameters:
  ///   - path: An output folder or a manifest.
  ///   - isFormer: Whether it is the older one, of which an empty file says that there was none.
  /// - Throws: ``UsageFailure`` for what is neither, ``MachineFailure``.
  package init(_ path: String, isFormer: Bool) throws {
    self.path = path
    folder = try? SourceFolder(path)
    let bytes =
      try folder.map(Self.manifest) ?? NamedFile(path).read(limit: Manifest.sizeLimit)
    if isFormer, folder == nil, bytes.isEmpty {
      manifest = Manifest([])
      return
    }
    do {
      manifest = try ManifestReader.read(bytes)
    } catch {
      let file = folder == nil ? path : "\(path)/\(OwnName.manifest)"
      let hint = isFormer ? "; an empty file stands for a site that wasn't published yet" : ""
      throw UsageFailure(
        description: "'\(file)' isn't a manifest of SiteGen (\(error.description))\(hint)")
    }
  }

  private static func manifest(in folder: SourceFolder) throws -> [UInt8] {
    do throws(ReadFailure) {
      return try folder.read(SourcePath(OwnName.manifest.text), limit: Manifest.sizeLimit)
    } catch {
      if case .machine(let failure) = error { throw failure }
      throw UsageFailure(
        description: "'\(folder.path)' is no output folder: it has no \(OwnName.manifest)")
    }
  }

  /// What the manifest says of a file's bytes; where it says nothing, what the folder has.
  func digest(of file: Manifest.File) -> FileDigest? {
    if let digest = file.digest { return digest }
    guard let bytes = bytes(of: file) else { return nil }
    return bytes.withUnsafeBufferPointer { FileDigest(of: $0) }
  }

  /// The file's bytes; `nil` if they can't be had.
  func bytes(of file: Manifest.File) -> [UInt8]? {
    try? folder?.read(SourcePath(file.path.text), limit: .max)
  }

  /// Makes sure that a file can be taken from the folder, if there is one.
  ///
  /// - Throws: ``UsageFailure``, ``MachineFailure``.
  func find(_ path: OutputPath) throws {
    guard let folder else { return }
    let root = try folder.open(folder: "")
    guard (try? SystemCall.status(path.text, in: root.number))?.kind == .file else {
      throw UsageFailure(
        description:
          "the manifest of '\(self.path)' names '\(path)', which isn't there: build again")
    }
  }
}
