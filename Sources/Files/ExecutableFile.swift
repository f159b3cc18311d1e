/// A program's file in the Executable and Linking Format for 64 bits, little-endian.
///
/// Read as the System V ABI says, chapters "ELF Header" and "Program Header"; the note is what a
/// linker's `--build-id` writes: a hash of all that it linked.
package struct ExecutableFile {
  package let bytes: UnsafeRawBufferPointer

  /// The build ID, or `nil` if the file has none or is in another format.
  package var buildID: [UInt8]? {
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]),
      let table = number(UInt64.self, at: 32), let size = number(UInt16.self, at: 54),
      let count = number(UInt16.self, at: 56)
    else { return nil }
    for index in 0..<Int(count) {
      let (header, overflow) = Int(truncatingIfNeeded: table)
        .addingReportingOverflow(index * Int(size))
      guard !overflow, let kind = number(UInt32.self, at: header) else { return nil }
      if kind == Self.notes, let found = buildID(inNotesOf: header) { return found }
    }
    return nil
  }

  /// The type of a program header whose segment holds notes.
  private static let notes: UInt32 = 4
  /// The type of a note of the owner "GNU" that holds a build ID.
  private static let buildIDNote: UInt32 = 3

  private func buildID(inNotesOf header: Int) -> [UInt8]? {
    guard let start = number(UInt64.self, at: header + 8).map(Int.init(truncatingIfNeeded:)),
      let size = number(UInt64.self, at: header + 32).map(Int.init(truncatingIfNeeded:)),
      start >= 0, size >= 0, start <= bytes.count, size <= bytes.count - start
    else { return nil }
    var note = start
    while note < start + size, let nameSize = number(UInt32.self, at: note),
      let valueSize = number(UInt32.self, at: note + 4),
      let kind = number(UInt32.self, at: note + 8)
    {
      let name = note + 12
      let value = name + Self.padded(nameSize)
      let end = value + Int(valueSize)
      guard end <= start + size else { return nil }
      if kind == Self.buildIDNote, bytes[name..<value].starts(with: "GNU\0".utf8) {
        return Array(bytes[value..<end])
      }
      note = value + Self.padded(valueSize)
    }
    return nil
  }

  /// Parts of notes end at multiples of four bytes.
  private static func padded(_ size: UInt32) -> Int { (Int(size) + 3) & ~3 }

  private func number<Number: FixedWidthInteger>(_ type: Number.Type, at offset: Int) -> Number? {
    guard offset >= 0, offset <= bytes.count - MemoryLayout<Number>.size else { return nil }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }
}
