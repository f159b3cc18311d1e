import CArena
import CCmark
import Text

/// What a document's nodes share.
///
/// It lives in the document's own arena and ends with it.
struct DocumentStorage {
  let arena: OpaquePointer
  /// cmark keeps the address of its allocator in every node.
  var allocator: cmark_mem
  /// The document's own copy of the text, to find positions in.
  let source: UnsafeBufferPointer<UInt8>
  /// The start of each line in `source`; empty until a position is asked for.
  var lineStarts = UnsafeBufferPointer<Int>(start: nil, count: 0)
  /// How far the last search for a position came.
  var cursor: LineCursor?

  /// Whether the text has an underscore, once that was asked.
  private var foundUnderscore: Bool?

  /// Whether emphasis may have been written with underscores.
  var hasUnderscore: Bool {
    mutating get {
      if let foundUnderscore { return foundUnderscore }
      let isFound = source.firstIndex(ofByte: UInt8(ascii: "_")) != nil
      foundUnderscore = isFound
      return isFound
    }
  }

  /// Makes the storage in an arena of its own, which becomes the thread's current one.
  static func make(copying text: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<Self> {
    let arena = carena_take()!
    carena_use(arena)
    let source = allocate(UInt8.self, count: text.count)
    _ = source.initialize(from: text)
    let storage = allocate(Self.self, count: 1).baseAddress!
    let allocator = cmark_mem(calloc: carena_calloc, realloc: carena_realloc, free: carena_free)
    storage.initialize(
      to: Self(arena: arena, allocator: allocator, source: UnsafeBufferPointer(source)))
    return storage
  }

  /// Takes memory for `count` elements from the thread's current arena.
  static func allocate<Element>(
    _ type: Element.Type, count: Int
  ) -> UnsafeMutableBufferPointer<Element> {
    let memory = carena_calloc(count, MemoryLayout<Element>.stride)!
    return UnsafeMutableBufferPointer(
      start: memory.bindMemory(to: type, capacity: count), count: count)
  }

  /// The bytes of a line, counted from 1, without its end.
  mutating func rangeOfLine(_ line: Int) -> Range<Int> {
    if lineStarts.isEmpty { findLines() }
    guard line < lineStarts.count else { return source.count..<source.count }
    return lineStarts[line - 1]..<lineStarts[line] - 1
  }

  private mutating func findLines() {
    carena_use(arena)
    let count = source.count { $0 == 0x0A } + 2
    let starts = Self.allocate(Int.self, count: count)
    for line in 1..<count {
      starts[line] = source.end(without: 0x0A, from: starts[line - 1]) + 1
    }
    lineStarts = UnsafeBufferPointer(starts)
  }
}
