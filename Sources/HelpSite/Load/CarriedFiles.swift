import CTheme

/// Files that the program carries.
enum CarriedFiles {
  /// What the C function gives for each index, up to its end: the files' bytes by name.
  static func named(by fileAt: (Int) -> UnsafePointer<theme_file>?) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var index = 0
    while let file = fileAt(index)?.pointee {
      files[String(cString: file.path)] = Array(
        UnsafeBufferPointer(start: file.bytes, count: file.size))
      index += 1
    }
    return files
  }
}
