import Files
import Platform
import Text

/// What a published file is, compared with the bytes that shall be published.
enum FileComparison {
  case same
  /// A regular file with other bytes.
  case different
  /// There is no regular file that can be read.
  case unknown

  private static let chunk = 1 << 16

  /// Compares a file in the open folder `root`; a link at the end of the path isn't followed.
  init(_ path: OutputPath, in root: Int32, with bytes: UnsafeRawBufferPointer) {
    do {
      let file = try SystemCall.openFile(path.text, in: root)
      defer { SystemCall.close(file) }
      self = try Self.compare(file, bytes)
    } catch {
      self = .unknown
    }
  }

  private static func compare(
    _ file: Int32, _ bytes: UnsafeRawBufferPointer
  ) throws(SystemError) -> FileComparison {
    let status = try SystemCall.status(of: file)
    if status.kind != .file { return .unknown }
    if status.size != bytes.count { return .different }
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(bytes.count, chunk), alignment: 16)
    defer { buffer.deallocate() }
    var rest = bytes[...]
    while let start = rest.isEmpty ? nil : UnsafeRawBufferPointer(rebasing: rest).baseAddress {
      let space = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(rest.count))
      let count = try SystemCall.read(file, into: space)
      if count != space.count || memcmp(space.baseAddress!, start, count) != 0 { return .different }
      rest = rest.dropFirst(count)
    }
    return .same
  }
}
