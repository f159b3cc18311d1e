#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which program this is: another version may make other output of the same files.
enum ToolIdentity {
  /// The hash of the program's own file; of nothing if it can't be read.
  static let hash: ContentHash = {
    guard let path = executablePath(), let file = fopen(path, "rbe") else {
      return ContentHash(of: [])
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes.append(contentsOf: chunk[..<count])
    }
    return ContentHash(of: bytes)
  }()

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
