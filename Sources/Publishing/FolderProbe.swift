import Files
import Platform
import Text

/// Tells whether paths have real folders above them, without following a link.
///
/// It remembers the last answer, so that paths in component order cost one call for each folder.
struct FolderProbe {
  enum Parent: Equatable {
    /// Every folder on the way is there and is one.
    case folder
    /// This is the first folder on the way that isn't there.
    case missing(String)
    /// This is the first on the way that is a link, a file or something special.
    case blocked(String)
  }

  /// The open folder that paths are relative to.
  let root: Int32
  /// The deepest folder of the last path that is real; empty for the root itself.
  private var real = ""
  private var barrier: Parent?

  init(root: Int32) {
    self.root = root
  }

  mutating func parent(of path: String) throws(SystemError) -> Parent {
    if let barrier, barrier.holds(path) { return barrier }
    barrier = nil
    while !real.isEmpty, !PathOrder.isInside(path, real) { real = Self.parentPath(real) }
    while let next = Self.nextFolder(of: path, below: real) {
      let found = try status(of: next)
      if found != .folder {
        barrier = found
        return found
      }
      real = next
    }
    return .folder
  }

  private func status(of folder: String) throws(SystemError) -> Parent {
    do {
      return try SystemCall.status(folder, in: root).kind == .folder ? .folder : .blocked(folder)
    } catch  where error.code == ENOENT {
      return .missing(folder)
    }
  }

  /// The folder that holds a path, empty at the top: `"it"` for `"it/refunds"`.
  static func parentPath(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  private static func nextFolder(of path: String, below folder: String) -> String? {
    let start = folder.isEmpty ? 0 : folder.utf8.count + 1
    let rest = path.utf8.dropFirst(start)
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    return String(path[..<slash])
  }
}

extension FolderProbe.Parent {
  fileprivate func holds(_ path: String) -> Bool {
    switch self {
    case .folder: false
    case .missing(let folder), .blocked(let folder): PathOrder.isInside(path, folder)
    }
  }
}
