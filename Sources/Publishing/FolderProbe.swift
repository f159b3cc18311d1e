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
    case missing(OutputPath)
    /// This is the first on the way that is a link, a file or something special.
    case blocked(OutputPath)
  }

  /// The open folder that paths are relative to.
  let root: Int32
  /// The deepest folder of the last path that is real; empty for the root itself.
  private var real: OutputPath = ""
  private var barrier: Parent?

  init(root: Int32) {
    self.root = root
  }

  mutating func parent(of path: OutputPath) throws(SystemError) -> Parent {
    if let barrier, barrier.holds(path) { return barrier }
    barrier = nil
    while !real.text.isEmpty, !path.isInside(real) { real = real.folder }
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

  private func status(of folder: OutputPath) throws(SystemError) -> Parent {
    do {
      return try SystemCall.status(folder.text, in: root).kind == .folder
        ? .folder : .blocked(folder)
    } catch  where error.code == ENOENT {
      return .missing(folder)
    }
  }

  private static func nextFolder(of path: OutputPath, below folder: OutputPath) -> OutputPath? {
    let start = folder.text.isEmpty ? 0 : folder.text.utf8.count + 1
    let rest = path.text.utf8.dropFirst(start)
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    return OutputPath(String(path.text[..<slash]))
  }
}

extension FolderProbe.Parent {
  fileprivate func holds(_ path: OutputPath) -> Bool {
    switch self {
    case .folder: false
    case .missing(let folder), .blocked(let folder): path.isInside(folder)
    }
  }
}
