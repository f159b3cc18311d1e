import Platform
import Text

/// The names in one folder, in no order, without `.` and `..`.
package struct FolderListing {
  package struct Item {
    /// The name; where its bytes aren't UTF-8, a repaired one that leads nowhere.
    package let name: String
    package let isUTF8: Bool
    package let kind: FileKind

    /// Whether it is a folder that has a path.
    var isReadableFolder: Bool { kind == .folder && isUTF8 }
  }

  package let items: [Item]

  /// Lists a folder that is open as `descriptor`, which stays open and is read from its start.
  package init(of descriptor: Int32) throws(SystemError) {
    let own = try SystemCall.openFolder(".", in: descriptor)
    guard let stream = fdopendir(own) else {
      let code = errno
      SystemCall.close(own)
      throw SystemError(code: code)
    }
    defer { closedir(stream) }
    var items: [Item] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno == EINTR { continue }
        break
      }
      if let item = try Self.item(entry, in: own) { items.append(item) }
    }
    if errno != 0 { throw SystemError(code: errno) }
    self.items = items
  }

  /// The items in the order of their paths and of those below them: a folder's name ends in a slash.
  package static func sorted(_ items: [Item]) -> [Item] {
    let names = items.map { $0.isReadableFolder ? $0.name + "/" : $0.name }
    let keys = names.enumerated().map { SortKey($1, index: $0) }
    return keys.sorted { one, other in
      (one.high, one.low) != (other.high, other.low)
        ? (one.high, one.low) < (other.high, other.low)
        : PathOrder.byBytes(names[one.index], names[other.index])
    }.map { items[$0.index] }
  }

  /// The first sixteen bytes of a name as two numbers, by which most names are told apart.
  private struct SortKey {
    let high: UInt64
    let low: UInt64
    let index: Int

    init(_ name: String, index: Int) {
      (high, low) = name.withBytes { name in
        func word(_ start: Int) -> UInt64 {
          (start..<start + 8).reduce(0) { $0 << 8 | ($1 < name.count ? UInt64(name[$1]) : 0) }
        }
        return (word(0), word(8))
      }
      self.index = index
    }
  }

  private static func item(
    _ entry: UnsafeMutablePointer<dirent>, in folder: Int32
  ) throws(SystemError) -> Item? {
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name)!
    let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    let bytes = UnsafeRawBufferPointer(start: start, count: strlen(start))
    let isDot = bytes.count <= 2 && bytes.allSatisfy { $0 == UInt8(ascii: ".") }
    if isDot { return nil }
    guard let kind = try kind(entry.pointee.d_type, start, in: folder) else { return nil }
    guard let name = String(validating: bytes, as: UTF8.self) else {
      return Item(name: String(decoding: bytes, as: UTF8.self), isUTF8: false, kind: kind)
    }
    return Item(name: name, isUTF8: true, kind: kind)
  }

  /// The kind the listing tells, or else the one the file tells; `nil` if it is gone by then.
  private static func kind(
    _ type: UInt8, _ name: UnsafePointer<CChar>, in folder: Int32
  ) throws(SystemError) -> FileKind? {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .symbolicLink
    case Int(DT_UNKNOWN): break
    default: return .special
    }
    var info = stat()
    if fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(info).kind }
    if errno == ENOENT { return nil }
    throw SystemError(code: errno)
  }
}
