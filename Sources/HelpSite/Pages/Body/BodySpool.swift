import Files
import Synchronization

/// Keeps the bodies of pages from when they are parsed until they are published: in memory as long
/// as they are few, the others on the disk.
///
/// Its file has no name and ends with the build. A body that isn't kept is made anew of its page:
/// where the disk is full, or the file would be too large.
final class BodySpool: Sendable {
  private let file: Descriptor
  private let memoryLimit: Int
  private let inMemory = Atomic(0)
  private let end = Atomic(0)

  /// 512 MiB: some 30,000 pages.
  private static let limit = 512 << 20

  /// How many bytes may stay in memory: of a large site nothing, for there the bodies of its first
  /// pages would lie until the last page is published.
  static func memoryLimit(pages: Int) -> Int { pages <= 1_024 ? 16 << 20 : 0 }

  /// - Parameters:
  ///   - file: For what is more than the memory may hold.
  ///   - memoryLimit: In bytes.
  init(_ file: Descriptor, memoryLimit: Int) {
    self.file = file
    self.memoryLimit = memoryLimit
  }

  /// Puts a body aside, on any thread; `nil` if it couldn't be.
  func keep(_ body: UnresolvedBody) -> KeptBody? {
    let count = body.bytes.count
    if inMemory.add(count, ordering: .relaxed).newValue <= memoryLimit {
      return KeptBody(place: .memory(body))
    }
    let record = body.record
    let start = end.add(record.count, ordering: .relaxed).oldValue
    guard start + record.count <= Self.limit else { return nil }
    let isWritten = record.withUnsafeBytes { bytes in
      (try? SystemCall.write(file.number, bytes, at: start)) != nil
    }
    return isWritten ? KeptBody(place: .file(self, start..<start + record.count)) : nil
  }

  fileprivate func body(at range: Range<Int>) -> UnresolvedBody? {
    let record = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      let memory = UnsafeMutableRawBufferPointer(buffer)
      count = (try? SystemCall.read(file.number, into: memory, at: range.lowerBound)) ?? 0
    }
    return record.count == range.count ? UnresolvedBody(record: record) : nil
  }
}

/// A body that was put aside.
struct KeptBody: Sendable {
  fileprivate enum Place {
    case memory(UnresolvedBody)
    case file(BodySpool, Range<Int>)
  }

  fileprivate let place: Place

  /// The body, as often as it is asked for; `nil` if the machine can't give it.
  var body: UnresolvedBody? {
    switch place {
    case .memory(let body): body
    case .file(let spool, let range): spool.body(at: range)
    }
  }
}
