import Text

#if os(Linux)
  import Platform

  /// What is mounted where, as this process sees it
  /// ([mountinfo](https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html)).
  package struct MountTable {
    /// The mounts in the order in which they were made: a later one covers an earlier one.
    private let mounts: [(place: String, kind: String)]

    /// The system doesn't know the size before it is read; a line has some 100 bytes.
    private static let sizeLimit = 1 << 20

    /// The mounts of this process; none where the system doesn't tell them.
    package static func own() -> Self {
      guard let file = try? SystemCall.openFile("/proc/self/mountinfo", in: AT_FDCWD) else {
        return Self("")
      }
      defer { SystemCall.close(file) }
      let bytes = (try? SystemCall.contents(of: file, size: sizeLimit)) ?? []
      return Self(String(decoding: bytes, as: UTF8.self))
    }

    init(_ text: String) {
      mounts = text.split(separator: "\n").compactMap { line in
        let fields = line.split(separator: " ")
        guard let dash = fields.firstIndex(of: "-"), dash > 4, dash + 1 < fields.count else {
          return nil
        }
        return (Self.unescaped(fields[4]), String(fields[dash + 1]))
      }
    }

    /// Finds the kind of file system that a folder lies on.
    ///
    /// - Parameter path: From the root, without links.
    /// - Returns: `ext4`, `fuse.bindfs`; `nil` if it isn't known.
    package func kind(of path: String) -> String? {
      let over = mounts.filter {
        $0.place == "/" || path == $0.place || PathOrder.isInside(path, $0.place)
      }
      let longest = over.map(\.place.utf8.count).max()
      return over.last { $0.place.utf8.count == longest }?.kind
    }

    /// Spaces, tabs, line ends and backslashes are written as three octal digits.
    private static func unescaped(_ field: Substring) -> String {
      var bytes: [UInt8] = []
      var rest = field.utf8[...]
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "\\"), let code = UInt8(Substring(rest.prefix(3)), radix: 8) {
          bytes.append(code)
          rest = rest.dropFirst(3)
        } else {
          bytes.append(byte)
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
#endif
