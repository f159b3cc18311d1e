import Platform
import Text

/// The bytes before the terminating zero.
func length(_ text: UnsafePointer<CChar>) -> Int { Int(strlen(text)) }

/// Whether a C string has a byte other than its end.
func contains(_ text: UnsafePointer<CChar>, _ byte: UInt8) -> Bool {
  strchr(text, Int32(byte)) != nil
}

/// Gives `body` the bytes as a C string; a zero byte among them becomes U+FFFD, as in CommonMark.
func withCString(
  _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafePointer<CChar>) -> Void
) {
  guard bytes.firstIndex(ofByte: 0) == nil else {
    let replaced = bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
    return replaced.withUnsafeBufferPointer { withCString($0, body) }
  }
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { copy in
    bytes.withMemoryRebound(to: CChar.self) { _ = copy.update(fromContentsOf: $0) }
    copy[bytes.count] = 0
    body(UnsafePointer(copy.baseAddress!))
  }
}
