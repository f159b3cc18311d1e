import Files

/// What tells of changes below a site's folder.
enum WatchSource: Sendable {
  #if os(Linux)
    case notifier(FolderNotifier)
  #endif
  case poller(FolderPoller)

  static func polling(_ site: String) -> Self {
    var poller = FolderPoller(site: site)
    poller.begin()
    return .poller(poller)
  }

  /// Why the system's word about changes isn't waited for.
  enum Silence: Equatable {
    case refusal(SystemError)
    /// The folders lie on a file system that others change without a word: `FUSE`.
    case mount(String)
  }

  /// The system's own word where it gives one; `notice` is told if it doesn't.
  static func best(_ site: String, _ notice: (Silence) -> Void) -> Self {
    #if os(Linux)
      do {
        let notifier = try FolderNotifier(site: site)
        guard let mount = SiteFolders(site: site).silentMount else { return .notifier(notifier) }
        notice(.mount(mount))
      } catch {
        notice(.refusal(error))
      }
    #endif
    return polling(site)
  }

  var site: String {
    switch self {
    #if os(Linux)
      case .notifier(let notifier): notifier.site
    #endif
    case .poller(let poller): poller.site
    }
  }

  /// What can be read when there is something to tell.
  var descriptors: [Int32] {
    switch self {
    #if os(Linux)
      case .notifier(let notifier): [notifier.descriptor]
    #endif
    case .poller: []
    }
  }

  /// After how long to ask again though nothing was told; `nil`: never.
  var pause: Duration? {
    switch self {
    #if os(Linux)
      case .notifier(let notifier): notifier.isComplete ? nil : FolderPoller.pause
    #endif
    case .poller: FolderPoller.pause
    }
  }

  /// Whether a file was written that is still open for writing.
  var isWriting: Bool {
    switch self {
    #if os(Linux)
      case .notifier(let notifier): notifier.isWriting
    #endif
    case .poller: false
    }
  }

  /// What changed since it was asked last.
  mutating func changes() throws(SystemError) -> ChangedFiles {
    switch self {
    #if os(Linux)
      case .notifier(var notifier):
        let changes = try notifier.changes()
        self = .notifier(notifier)
        return changes
    #endif
    case .poller(var poller):
      let changes = poller.changes()
      self = .poller(poller)
      return changes
    }
  }
}
