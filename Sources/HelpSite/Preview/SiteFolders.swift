/// The folders that a site is made of, found one after the other.
struct SiteFolders {
  let site: String

  /// Below the site folder.
  static let names = ["content", "templates"]

  /// Visits each folder and then those in it; paths count from the site folder.
  ///
  /// - Parameter visit: Called before a folder is listed; `false` if it needn't be.
  /// - Throws: What `visit` throws. What can't be listed is passed over: the build says so.
  func visit<Failure: Error>(
    _ visit: (String) throws(Failure) -> Bool
  ) throws(Failure) {
    guard let site = try? SourceFolder(site) else { return }
    var folders = Self.names
    while let folder = folders.popLast() {
      guard try visit(folder) else { continue }
      for item in site.items(in: folder)
      where item.kind == .folder && item.isUTF8 && !SourceFolder.isLeftOut(item.name) {
        folders.append(folder + "/" + item.name)
      }
    }
  }
}

extension SourceFolder {
  /// What lies in a folder; nothing if it can't be listed.
  func items(in folder: String) -> [FolderListing.Item] {
    let depth = folder.utf8.count { $0 == UInt8(ascii: "/") } + 1
    guard depth < Self.maximumDepth, let descriptor = try? open(folder: folder[...]) else {
      return []
    }
    return (try? FolderListing(of: descriptor.number).items) ?? []
  }
}
