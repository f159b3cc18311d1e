import Synchronization

/// Keeps the bodies of pages on the disk from when they are parsed until they are published.
///
/// Its file has no name and ends with the build. A body that isn't kept is made anew of its page:
/// where the disk is full, or the file would be too large.
final class BodySpool: Sendable {
  private let file: Descriptor
  private let end = Atomic(0)

  /// 512 MiB: some 30,000 pages.
  private static let limit = 512 << 20

  init(_ file: Descriptor) { self.file = file }

  /// Puts a body aside, on any thread; `nil` if it couldn't be.
  func keep(_ body: UnresolvedBody) -> KeptBody? {
    let count = body.bytes.count
    let start = end.add(count, ordering: .relaxed).oldValue
    guard start + count <= Self.limit else { return nil }
    let isWritten = body.bytes.withUnsafeBytes { bytes in
      (try? SystemCall.write(file.number, bytes, at: start)) != nil
    }
    return isWritten ? KeptBody(spool: self, range: start..<start + count) : nil
  }

  fileprivate func body(at range: Range<Int>) -> UnresolvedBody? {
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      let memory = UnsafeMutableRawBufferPointer(buffer)
      count = (try? SystemCall.read(file.number, into: memory, at: range.lowerBound)) ?? 0
    }
    return bytes.count == range.count ? UnresolvedBody(bytes: bytes) : nil
  }
}

/// A body that was put aside.
struct KeptBody: Sendable {
  fileprivate let spool: BodySpool
  fileprivate let range: Range<Int>

  /// The body, as often as it is asked for; `nil` if the machine can't give it.
  var body: UnresolvedBody? { spool.body(at: range) }
}
