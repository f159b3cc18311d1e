import Files
import Text

/// The files of a site by name, found once for all who need them.
struct SourceListing: Sendable {
  /// The files of `content/`, sorted by path.
  let content: [SourceEntry]
  /// The files of `templates/`, sorted by path.
  let templates: [SourceEntry]
  /// The files and folders beside them that are copies of others, of which nothing is made.
  let copies: [SourcePath]

  init(of folder: SourceFolder) throws(MachineFailure) {
    var copies: [SourcePath] = []
    content = Self.withoutCopies(try folder.list("content"), &copies)
    templates = Self.withoutCopies(try folder.list("templates"), &copies)
    self.copies = copies
  }

  private static func withoutCopies(
    _ entries: [SourceEntry], _ copies: inout [SourcePath]
  ) -> [SourceEntry] {
    let paths = Set(entries.lazy.map(\.path))
    return entries.filter { entry in
      guard let copy = copy(at: entry.path, among: paths) else { return true }
      if copies.last != copy { copies.append(copy) }
      return false
    }
  }

  /// The file, or the folder that it lies in, that is a copy.
  private static func copy(at path: SourcePath, among paths: Set<SourcePath>) -> SourcePath? {
    let names = SitePath.names(of: path.text)
    if let index = names.firstIndex(where: SyncedCopy.isOne) {
      return SourcePath(names[...index].joined(separator: "/"))
    }
    return SyncedCopy.original(ofNumbered: path).flatMap { paths.contains($0) ? path : nil }
  }
}
