import Files
import Platform
import Text

/// Looks at the folders of a site again and again, and compares what the system says of each file.
struct FolderPoller: Sendable {
  let site: String
  private var stamps: [SourcePath: FileStamp] = [:]

  init(site: String) { self.site = site }

  /// The time between two rounds.
  static let pause = Duration.milliseconds(300)

  mutating func begin() { stamps = currentStamps() }

  /// What changed since the last round.
  mutating func changes() -> ChangedFiles {
    let found = currentStamps()
    defer { stamps = found }
    var changed = Set(stamps.keys.filter { found[$0] == nil })
    for (path, stamp) in found where stamps[path] != stamp { changed.insert(path) }
    return .some(changed)
  }

  private func currentStamps() -> [SourcePath: FileStamp] {
    var found: [SourcePath: FileStamp] = [:]
    found.reserveCapacity(stamps.count)
    guard let folder = try? SourceFolder(site) else { return found }
    SiteFolders(site: site).visit { path in
      guard let descriptor = try? folder.open(folder: path.text[...]) else { return false }
      let items = (try? FolderListing(of: descriptor.number).items) ?? []
      for item in items where item.kind != .folder && !SourceFolder.isLeftOut(item.name) {
        found["\(path)/\(item.name)"] = FileStamp(of: item.name, in: descriptor.number)
      }
      return true
    }
    return found
  }
}

/// What the system says of a file, which is another as soon as the file is.
struct FileStamp: Equatable, Sendable {
  private let numbers: [Int]

  /// `nil` if nothing is there.
  init?(of name: String, in folder: Int32) {
    var info = stat()
    guard fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    #if canImport(Glibc)
      let times = [info.st_mtim, info.st_ctim]
    #else
      let times = [info.st_mtimespec, info.st_ctimespec]
    #endif
    numbers =
      [Int(info.st_size), Int(truncatingIfNeeded: info.st_ino), Int(info.st_mode)]
      + times.flatMap { [Int($0.tv_sec), Int($0.tv_nsec)] }
  }
}
