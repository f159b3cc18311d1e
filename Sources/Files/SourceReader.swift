package import Text

/// Reads many files of a site: one a worker, because it keeps the folder of the last file open.
///
/// Files of one folder asked for one after another cost four calls each. Two descriptors are open
/// at most.
package struct SourceReader: ~Copyable {
  private let site: SourceFolder
  private var folderPath = ""
  private var folder: Descriptor?

  package init(_ site: SourceFolder) {
    self.site = site
  }

  /// Reads one file whole; one of more than `limit` bytes is refused.
  package mutating func read(_ path: SourcePath, limit: Int) throws(ReadFailure) -> [UInt8] {
    let path = path.text
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    guard SourceFolder.isPlain(name) else { throw .missing }
    let folder = try enter(path[..<(slash ?? path.startIndex)])
    let found: Found
    do {
      found = try Self.find(name, in: folder.number, limit: limit)
    } catch {
      throw site.failure(error, path)
    }
    switch found {
    case .contents(let bytes): return bytes
    case .notRegular: throw .notRegular
    case .tooLarge: throw .tooLarge(limit: limit)
    }
  }

  private enum Found {
    case contents([UInt8])
    case notRegular
    case tooLarge
  }

  private mutating func enter(_ path: Substring) throws(ReadFailure) -> Descriptor {
    if let folder, path.hasSameBytes(as: folderPath) { return folder }
    let entered = try site.open(folder: path)
    folderPath = String(path)
    folder = entered
    return entered
  }

  private static func find(
    _ name: String, in folder: Int32, limit: Int
  ) throws(SystemError) -> Found {
    let file = try SystemCall.openFile(name, in: folder)
    defer { SystemCall.close(file) }
    let status = try SystemCall.status(of: file)
    if status.kind != .file { return .notRegular }
    if status.size > limit { return .tooLarge }
    return .contents(try SystemCall.contents(of: file, size: status.size))
  }
}
