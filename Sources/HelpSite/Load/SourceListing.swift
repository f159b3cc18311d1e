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
    content = Self.withoutCopies(try folder.list("content", with: ContentFolder.wellKnown), &copies)
    templates = Self.withoutCopies(try folder.list("templates"), &copies)
    self.copies = copies
  }

  private static func withoutCopies(
    _ entries: [SourceEntry], _ copies: inout [SourcePath]
  ) -> [SourceEntry] {
    let paths = Set(entries.lazy.map(\.path))
    // Most sites have no name that could be a copy's, and need no list of folders.
    var folders: Set<SourcePath>?
    return entries.filter { entry in
      guard let copy = copy(at: entry.path, among: paths, &folders) else { return true }
      if copies.last != copy { copies.append(copy) }
      return false
    }
  }

  /// The file, or the folder that it lies in, that is a copy.
  private static func copy(
    at path: SourcePath, among paths: Set<SourcePath>, _ folders: inout Set<SourcePath>?
  ) -> SourcePath? {
    let names = SitePath.names(of: path.text)
    if let index = names.firstIndex(where: SyncedCopy.isOne) {
      return SourcePath(names[...index].joined(separator: "/"))
    }
    if let original = SyncedCopy.original(ofNumbered: path), paths.contains(original) {
      return path
    }
    for (index, name) in names.enumerated().dropFirst() {
      let isFile = index == names.count - 1
      guard !isFile || name.endsInBytes(of: ".md") else { continue }
      for original in DuplicateName.originals(of: name) {
        let other = SourcePath((names[..<index] + [original]).joined(separator: "/"))
        let isThere =
          isFile
          ? paths.contains(other) : Self.folders(of: paths, &folders).contains(other)
        if isThere { return SourcePath(names[...index].joined(separator: "/")) }
      }
    }
    return nil
  }

  private static func folders(
    of paths: Set<SourcePath>, _ folders: inout Set<SourcePath>?
  ) -> Set<SourcePath> {
    if let folders { return folders }
    var all: Set<SourcePath> = []
    for path in paths {
      var text = path.text[...]
      while let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) {
        text = text[..<slash]
        guard all.insert(SourcePath(String(text))).inserted else { break }
      }
    }
    folders = all
    return all
  }
}
