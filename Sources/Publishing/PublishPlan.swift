import Text

/// Everything that publishing will do, decided before it begins.
struct PublishPlan {
  struct Move {
    /// The path where it is staged; ``target`` is where it goes: a file or a whole folder.
    let source: OutputPath
    let target: OutputPath
    /// The files in the folder, as indices of ``PublishPlan/additions``; empty for a file.
    var files: Range<Int>
    /// Whether nothing may be there by then: it would be another's.
    let isNew: Bool
  }

  /// What the output folder holds afterwards.
  let manifest: Manifest
  /// The published files that are no longer wanted and stand where new ones must go.
  let obstructing: [OutputPath]
  /// The other published files that are no longer wanted.
  let obsolete: [OutputPath]
  /// The new paths, in component order.
  let additions: [OutputPath]
  let moves: [Move]

  /// Plans to publish `files` in place of what the manifest of the open folder `root` names.
  ///
  /// - Throws: ``OutputRefusal`` if something foreign is in the way, ``MachineFailure`` if that
  ///   can't be told.
  init(_ files: [StagedFile], over published: Manifest, in output: OpenOutput) throws {
    manifest = Manifest(files.map { Manifest.File(path: $0.path, digest: $0.digest) })
    try Self.checkPaths(manifest, files, output.path)
    additions = files.filter { $0.state == .addition }.map(\.path)
      .sorted(by: OutputPath.byComponents)
    let unwanted = published.subtracting(manifest)
    var search = PublishSearch(output: output, published: published, obsolete: unwanted)
    for (index, path) in additions.enumerated() { try search.place(path, index) }
    for case (let path, .replacement(let staged)) in files.lazy.map({ ($0.path, $0.state) }) {
      search.moves.append(Move(source: staged, target: path, files: 0..<0, isNew: false))
    }
    moves = search.moves
    let first = Set(search.obstructing)
    obstructing = first.sorted(by: OutputPath.byComponents)
    obsolete = first.isEmpty ? unwanted : unwanted.filter { !first.contains($0) }
  }

  private static func checkPaths(
    _ manifest: Manifest, _ files: [StagedFile], _ folder: String
  ) throws {
    for (path, next) in zip(manifest.paths, manifest.paths.dropFirst())
    where next.isInside(path) {
      throw OutputRefusal(rule: .conflict(file: path, inside: next), path: folder)
    }
    guard manifest.paths.count == files.count else {
      throw OutputRefusal(rule: .publishedTwice(repeated(files)), path: folder)
    }
  }

  private static func repeated(_ files: [StagedFile]) -> OutputPath {
    var seen: Set<OutputPath> = []
    return files.first { !seen.insert($0.path).inserted }?.path ?? ""
  }
}
