#if os(Linux)
  /// One word of the system about a folder.
  package struct NotifierEvent {
    package let watch: Int32
    let mask: UInt32
    /// The name of the file or folder in it; empty if the folder itself is meant.
    package let name: String

    package func has(_ bits: Int32) -> Bool { mask & UInt32(bitPattern: bits) != 0 }
  }
#endif
