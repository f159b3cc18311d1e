import Foundation

/// The files of `search: pagefind`: made of the rendered pages by another program, and published
/// like all others.
struct SearchBundle {
  let program: SearchProgram
  let sink: StageSink
  /// The output paths of the pages that are to be found.
  let pages: Set<OutputPath>

  private static let site = "site"
  private static let bundle = "bundle"
  private static let sizeLimit = 1 << 30

  private var output: OpenOutput { sink.stage.output }

  /// Stages the files, or keeps those of the last build if it had the same pages and program.
  ///
  /// - Parameter files: All files of the site.
  /// - Returns: The receipts of the index's files; none if there is no page to find.
  /// - Throws: ``MachineFailure``, or ``OutputRefusal`` for a name that isn't portable.
  func make(of files: [StageSink.Receipt]) throws -> [StageSink.Receipt] {
    let found = files.filter { pages.contains(OutputPath($0.file.path)) }
    guard !found.isEmpty else { return [] }
    let fingerprint = fingerprint(of: found)
    if let kept = kept(fingerprint) { return kept }
    do {
      try gather(found.map(\.file))
      let folder = OpenFolder(
        path: "\(output.path)/\(StagePath.search)",
        descriptor: Descriptor(try SystemCall.openFolder(StagePath.search, in: output.root)))
      try program.run(site: Self.site, bundle: Self.bundle, in: folder)
      return try collect(SourceFolder(folder.path, root: folder.descriptor), fingerprint)
    } catch let error as SystemError {
      throw output.failure(error, to: "write", StagePath.search)
    }
  }

  private func fingerprint(of found: [StageSink.Receipt]) -> ContentHash {
    var writer = RecordWriter()
    writer.write(program.hash)
    for page in found {
      writer.write(page.file.path)
      writer.write(page.output.hash)
    }
    return ContentHash(of: writer.bytes)
  }

  private func kept(_ fingerprint: ContentHash) -> [StageSink.Receipt]? {
    let paths = sink.memory?.paths(madeOf: fingerprint) ?? []
    guard !paths.isEmpty else { return nil }
    let kept = paths.compactMap { sink.keep($0, fingerprint: fingerprint) }
    return kept.count == paths.count ? kept : nil
  }

  /// Puts the pages into one folder, where they would stand in the output.
  private func gather(_ files: [StagedFile]) throws(SystemError) {
    let writer = StageWriter(root: output.root)
    for file in files {
      let source = StagePath.staged(file.path, file.state) ?? file.path
      let target = "\(StagePath.search)/\(Self.site)/\(file.path)"
      try writer.createFolders(above: target)
      do {
        try SystemCall.link(source, to: target, in: output.root)
      } catch {
        // Not every file system can.
        let original = try SystemCall.openFile(source, in: output.root)
        defer { SystemCall.close(original) }
        let size = try SystemCall.status(of: original).size
        try writer.write(SystemCall.contents(of: original, size: size), to: target)
      }
    }
  }

  private func collect(
    _ folder: SourceFolder, _ fingerprint: ContentHash
  ) throws -> [StageSink.Receipt] {
    let entries = try folder.list(Self.bundle).filter { $0.kind == .file }
    return try entries.map { entry in
      let name = String(entry.path.dropFirst(Self.bundle.count + 1))
      var bytes = try folder.readAgain(entry.path, limit: Self.sizeLimit)
      // Its keys come in another order each time.
      if name == PagefindPath.entryName { bytes = try Self.sorted(bytes, by: program) }
      return try bytes.withUnsafeBufferPointer {
        try sink.accept(
          OutputPath("\(PagefindPath.folder)/\(name)"), fingerprint: fingerprint, bytes: $0)
      }
    }
  }

  /// The same JSON with its keys in order, so that the same pages give the same bytes.
  private static func sorted(_ json: [UInt8], by program: SearchProgram) throws -> [UInt8] {
    guard let object = try? JSONSerialization.jsonObject(with: Data(json)),
      let data = try? JSONSerialization.data(
        withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    else {
      throw MachineFailure(
        action: "read", path: PagefindPath.entryName, reason: "\(program.path) wrote no JSON there")
    }
    return Array(data)
  }
}
