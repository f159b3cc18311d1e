package import Text

/// What tells the bytes of a published file from others.
package struct FileDigest: Hashable, Sendable {
  package let hash: ContentHash
  /// In bytes.
  package let size: Int

  package init(hash: ContentHash, size: Int) {
    self.hash = hash
    self.size = size
  }

  package init(of bytes: UnsafeBufferPointer<UInt8>) {
    self.init(hash: ContentHash(of: bytes), size: bytes.count)
  }
}
