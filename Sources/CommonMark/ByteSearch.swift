#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The index of the first such byte at or behind `start`, or the end of the text.
func firstIndex(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  guard let base = text.baseAddress, start < text.count,
    let found = memchr(base + start, Int32(byte), text.count - start)
  else { return text.count }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}
