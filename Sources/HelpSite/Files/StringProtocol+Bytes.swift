#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension StringProtocol {
  /// Whether the text ends in these bytes, whatever they are a part of.
  ///
  /// To `hasSuffix`, the dot of `.md` is another character behind a letter that joins it.
  package func endsInBytes(of end: String) -> Bool {
    utf8.count >= end.utf8.count && utf8.suffix(end.utf8.count).elementsEqual(end.utf8)
  }

  /// Whether both texts are the same bytes: to `==`, an accented letter equals a letter and its
  /// accent.
  func hasSameBytes(as other: some StringProtocol) -> Bool {
    withBytes { own in
      other.withBytes { other in
        own.count == other.count
          && (own.isEmpty || memcmp(own.baseAddress!, other.baseAddress!, own.count) == 0)
      }
    }
  }

  /// Calls `body` with the text's UTF-8 bytes, without copying them where that is possible.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
