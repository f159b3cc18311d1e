import Platform
package import Text

/// Which program this is: another version may make other output of the same files.
package enum ToolIdentity {
  /// The hash of the program's own build; of nothing if it can't be read.
  package static let hash: ContentHash = executablePath().flatMap(hash) ?? ContentHash(of: [])

  /// The hash of a program's build ID, or of its whole file if it has none; `nil` if the file can't
  /// be read.
  package static func hash(ofFile path: String) -> ContentHash? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    // Mapped, for the system has most of it in memory already.
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      return nil
    }
    defer { munmap(start, size) }
    let bytes = UnsafeRawBufferPointer(start: start, count: size)
    if let buildID = ExecutableFile(bytes: bytes).buildID { return ContentHash(of: buildID) }
    return ContentHash(of: bytes.bindMemory(to: UInt8.self))
  }

  #if canImport(Glibc)
    private static func executablePath() -> String? { "/proc/self/exe" }
  #else
    private static func executablePath() -> String? {
      var size: UInt32 = 0
      _ = _NSGetExecutablePath(nil, &size)
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return String(cString: path)
    }
  #endif
}
