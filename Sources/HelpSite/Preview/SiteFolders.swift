import Files
import Text

/// The folders that a site is made of, found one after the other.
struct SiteFolders {
  let site: String

  /// The names of the folders below the site folder.
  static let names: [SourcePath] = ["content", "templates"]

  /// Visits each folder and then those in it.
  ///
  /// - Parameter visit: Called before a folder is listed; `false` if it needn't be.
  /// - Throws: What `visit` throws. What can't be listed is passed over: the build says so.
  func visit<Failure: Error>(
    _ visit: (SourcePath) throws(Failure) -> Bool
  ) throws(Failure) {
    guard let site = try? SourceFolder(site) else { return }
    var folders = Self.names
    while let folder = folders.popLast() {
      guard try visit(folder) else { continue }
      for item in site.items(in: folder) where item.kind == .folder && item.isUTF8 {
        let path: SourcePath = "\(folder)/\(item.name)"
        if !SourceFolder.isLeftOut(item.name) || path == ContentFolder.wellKnown {
          folders.append(path)
        }
      }
    }
  }
}

#if os(Linux)
  extension SiteFolders {
    /// The file system of the first folder of which the system may not tell what changes, as
    /// others change it elsewhere or below the mount: `nfs4`, `fuse.bindfs`; `nil` if there is
    /// none.
    var silentMount: String? {
      let mounts = MountTable.own()
      var found: String?
      visit { folder in
        let path = try? SystemCall.resolve("\(site)/\(folder)")
        found = found ?? path.flatMap(mounts.kind).flatMap { Self.isSilent($0) ? $0 : nil }
        return found == nil
      }
      return found
    }

    /// Shared folders of networks and of virtual machines, Windows' disks in WSL, and programs
    /// that are file systems.
    static func isSilent(_ kind: String) -> Bool {
      kind == "fuse" || kind.hasPrefix("fuse.") || silent.contains(kind)
    }

    private static let silent: Set<String> = [
      "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "virtiofs", "vboxsf", "prl_fs", "vmhgfs",
      "drvfs", "wslfs", "fakeowner", "osxfs", "grpcfuse", "afs", "ceph", "lustre", "gpfs",
    ]
  }
#endif

extension SourceFolder {
  /// What lies in a folder; nothing if it can't be listed.
  func items(in folder: SourcePath) -> [FolderListing.Item] {
    let depth = folder.text.utf8.count { $0 == UInt8(ascii: "/") } + 1
    guard depth < Self.maximumDepth, let descriptor = try? open(folder: folder.text[...]) else {
      return []
    }
    return (try? FolderListing(of: descriptor.number).items) ?? []
  }
}
