import Files
import Text

#if os(Linux)
  import Platform

  /// The system's word about the folders of a site: inotify(7).
  ///
  /// One watch stands for one folder. Whatever happens to a folder, and not to a file, makes it
  /// watch all of them anew, so that no file that came in between is missed.
  struct FolderNotifier: Sendable {
    let site: String
    private let inotify: Descriptor
    /// The paths from the site folder, by watch; the site folder's is empty.
    private var folders: [Int32: SourcePath] = [:]
    /// Files that were written and not closed yet.
    private var written: Set<SourcePath> = []

    init(site: String) throws(SystemError) {
      self.site = site
      inotify = Descriptor(try SystemCall.openInotify())
      try watch()
    }

    var descriptor: Int32 { inotify.number }

    /// Whether the site folder is there, so that nothing can happen without a word.
    var isComplete: Bool { folders.values.contains("") }

    var isWriting: Bool { !written.isEmpty }

    /// What changed since it was asked last.
    mutating func changes() throws(SystemError) -> ChangedFiles {
      var changed: Set<SourcePath> = []
      // The site folder may be there again.
      var isUnsure = !isComplete
      while let events = try SystemCall.events(of: inotify.number) {
        for event in events where !take(event, &changed) { isUnsure = true }
      }
      guard isUnsure else { return .some(changed) }
      let wasComplete = isComplete
      try watch()
      return isComplete || wasComplete ? .all : .nothing
    }
  }

  extension FolderNotifier {
    /// What may happen to a file that makes it another.
    private static let fileEvents =
      IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
    private static let folderEvents = IN_DELETE_SELF | IN_MOVE_SELF

    /// Watches the folders that are there, and no others.
    private mutating func watch() throws(SystemError) {
      var watched: [Int32: SourcePath] = [:]
      let mask = UInt32(Self.fileEvents | Self.folderEvents | IN_ONLYDIR | IN_EXCL_UNLINK)
      if let root = try SystemCall.watch(site, mask, by: inotify.number) {
        watched[root] = ""
        try SiteFolders(site: site).visit { folder throws(SystemError) in
          let path = "\(site)/\(folder)"
          let watch = try SystemCall.watch(path, mask | UInt32(IN_DONT_FOLLOW), by: inotify.number)
          if let watch { watched[watch] = folder }
          return watch != nil
        }
      }
      for old in folders.keys where watched[old] == nil {
        SystemCall.unwatch(old, by: inotify.number)
      }
      folders = watched
      written = []
    }

    /// Notes what an event says of a file; `false` if it is about a folder, or if events got lost.
    private mutating func take(_ event: NotifierEvent, _ changed: inout Set<SourcePath>) -> Bool {
      if event.has(IN_Q_OVERFLOW) { return false }
      // The last word of a watch that was given up.
      guard let folder = folders[event.watch] else { return true }
      guard !event.name.isEmpty else { return !event.has(Self.folderEvents | IN_IGNORED) }
      if folder.text.isEmpty { return !SiteFolders.names.contains(SourcePath(event.name)) }
      let path: SourcePath = "\(folder)/\(event.name)"
      if SourceFolder.isLeftOut(event.name), path != ContentFolder.wellKnown { return true }
      if event.has(IN_ISDIR) { return false }
      changed.insert(path)
      if event.has(IN_MODIFY) {
        written.insert(path)
      } else if event.has(IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) {
        written.remove(path)
      }
      return true
    }
  }
#endif
