import Foundation
import TestSupport
import Testing
import Text

@testable import Files
@testable import HelpSite

@Suite struct ExecutableFileTests {
  @Test func `the build ID is the value of the GNU note, behind notes of others`() {
    #expect(buildID(Self.program(id: [1, 2, 3, 4, 5])) == [1, 2, 3, 4, 5])
    #expect(buildID(Self.program(id: [9])) == [9])
  }

  @Test func `a file of another kind has none`() {
    var narrow = Self.program(id: [1, 2, 3, 4])
    narrow[4] = 1
    #expect(buildID(narrow) == nil)
    #expect(buildID(Array("#!/bin/sh\n".utf8)) == nil)
    #expect(buildID([]) == nil)
  }

  @Test func `a file that ends too early, or lies about sizes, is not read beyond its end`() {
    let whole = Self.program(id: [1, 2, 3, 4])
    for end in whole.indices { #expect(buildID(Array(whole[..<end])) == nil) }
    for place in 6..<whole.count {
      var lying = whole
      lying[place] = 0xFF
      _ = buildID(lying)
    }
  }

  @Test
  func `programs with the same ID are the same, others not, and without one each byte counts`()
    throws
  {
    let folder = try ScratchFolder()
    func hash(_ bytes: [UInt8]) throws -> ContentHash? {
      try Data(bytes).write(to: URL(filePath: folder["program"]))
      return ToolIdentity.hash(ofFile: folder["program"])
    }
    #expect(try hash(Self.program(id: [1, 2])) == hash(Self.program(id: [1, 2]) + [0]))
    #expect(try hash(Self.program(id: [1, 2])) != hash(Self.program(id: [1, 3])))
    #expect(try hash([1, 2, 3]) != hash([1, 2, 4]))
  }

  private func buildID(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.withUnsafeBytes { ExecutableFile(bytes: $0).buildID }
  }

  /// A header, one segment that is no note, and one with two notes.
  private static func program(id: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1]
    bytes += [UInt8](repeating: 0, count: 58)
    bytes[32] = 64
    bytes[54] = 56
    bytes[56] = 2
    let other = note("Other", kind: 1, [7, 7, 7, 7, 7, 7])
    let notes = other + note("GNU", kind: 3, id)
    bytes += segment(kind: 1, at: 0, size: 0)
    bytes += segment(kind: 4, at: 64 + 2 * 56, size: UInt8(notes.count))
    return bytes + notes
  }

  private static func segment(kind: UInt8, at offset: UInt8, size: UInt8) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 56)
    header[0] = kind
    header[8] = offset
    header[32] = size
    return header
  }

  private static func note(_ owner: String, kind: UInt8, _ value: [UInt8]) -> [UInt8] {
    let name = Array(owner.utf8) + [0]
    var bytes = [UInt8(name.count), 0, 0, 0, UInt8(value.count), 0, 0, 0, kind, 0, 0, 0]
    for part in [name, value] {
      bytes += part
      while bytes.count % 4 != 0 { bytes.append(0) }
    }
    return bytes
  }
}
