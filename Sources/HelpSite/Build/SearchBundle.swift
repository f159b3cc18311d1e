import Files
import Foundation
import Publishing
import Text

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

  /// Stages the files, or keeps those of the last build if it had the same pages and program.
  ///
  /// - Parameter files: All files of the site, in any order.
  /// - Returns: The receipts of the index's files; none if there is no page to find.
  /// - Throws: ``MachineFailure``, or ``OutputRefusal`` for a name that isn't portable.
  func make(of files: [StageSink.Receipt]) throws -> [StageSink.Receipt] {
    let found = files.filter { pages.contains($0.file.path) }
    guard !found.isEmpty else { return [] }
    let fingerprint = fingerprint(of: found)
    if let kept = kept(fingerprint) { return kept }
    let folder = try sink.stage.makeWorkspace(of: found.map(\.file), in: Self.site)
    do {
      try program.run(site: Self.site, bundle: Self.bundle, in: folder)
      return try collect(SourceFolder(folder.path, root: folder.descriptor), fingerprint)
    } catch let error as SystemError {
      throw error.failure(to: "write", folder.path)
    }
  }

  private func fingerprint(of found: [StageSink.Receipt]) -> ContentHash {
    var writer = RecordWriter()
    writer.write(program.hash)
    for page in found.sorted(by: { $0.file.path < $1.file.path }) {
      writer.write(page.file.path.text)
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

  private func collect(
    _ folder: SourceFolder, _ fingerprint: ContentHash
  ) throws -> [StageSink.Receipt] {
    let entries = try folder.list(SourcePath(Self.bundle)).filter { $0.kind == .file }
    return try entries.map { entry in
      let name = String(entry.path.text.dropFirst(Self.bundle.count + 1))
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
