import Text

/// Reads a manifest that anyone may have edited.
///
/// White space and the order of the keys are free; anything else that SiteGen wouldn't write is
/// an error. No path leads out of the output folder.
package struct ManifestReader {
  /// What is wrong, and in which line (from 1).
  package struct Malformed: Error, Equatable {
    let problem: String
    let line: Int

    package var description: String { "line \(line): \(problem)" }
  }

  private let bytes: [UInt8]
  private var position = 0
  private var version: Int?
  private var files: [Manifest.File]?
  private var isSiteGen = false

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package static func read(_ bytes: [UInt8]) throws(Malformed) -> Manifest {
    var reader = ManifestReader(bytes)
    try reader.readObject()
    guard reader.isSiteGen, reader.version != nil, let files = reader.files else {
      throw reader.malformed("a key is missing")
    }
    return Manifest(files)
  }

  private mutating func readObject() throws(Malformed) {
    try readMembers { reader, key throws(Malformed) in try reader.readValue(of: key) }
    skipSpace()
    guard position == bytes.count else { throw malformed("text after the end") }
  }

  private mutating func readValue(of key: String) throws(Malformed) {
    switch key {
    case "generator" where !isSiteGen:
      isSiteGen = try string() == "SiteGen"
      if !isSiteGen { throw malformed("it is another program's") }
    case "version" where version == nil:
      version = try number()
      guard let version, Manifest.versions.contains(version) else {
        throw malformed("it is of another version of SiteGen")
      }
    case "files" where files == nil:
      files = try readFiles()
    default:
      throw unknownKey
    }
  }

  private mutating func readFiles() throws(Malformed) -> [Manifest.File] {
    try expect("[")
    var files: [Manifest.File] = []
    if take("]") { return files }
    repeat {
      skipSpace()
      let isObject = position < bytes.count && bytes[position] == UInt8(ascii: "{")
      files.append(try isObject ? readFile() : Manifest.File(path: readPath(), digest: nil))
    } while take(",")
    try expect("]")
    return files
  }

  private mutating func readFile() throws(Malformed) -> Manifest.File {
    var path: OutputPath?
    var size: Int?
    var hash: ContentHash?
    try readMembers { reader, key throws(Malformed) in
      switch key {
      case "path" where path == nil: path = try reader.readPath()
      case "size" where size == nil: size = try reader.number()
      case "xxh128" where hash == nil: hash = try reader.readHash()
      default: throw reader.unknownKey
      }
    }
    guard let path, (size == nil) == (hash == nil) else { throw malformed("a key is missing") }
    guard let size, let hash else { return Manifest.File(path: path, digest: nil) }
    return Manifest.File(path: path, digest: FileDigest(hash: hash, size: size))
  }

  private mutating func readPath() throws(Malformed) -> OutputPath {
    let path = try string()
    guard OutputPath(path).isPublishable else {
      throw malformed("a path that SiteGen can't have written")
    }
    return OutputPath(path)
  }

  private mutating func readHash() throws(Malformed) -> ContentHash {
    guard let hash = ContentHash(hex: Array(try string().utf8)[...]) else {
      throw malformed("no hash of 32 hexadecimal digits")
    }
    return hash
  }

  private var unknownKey: Malformed { malformed("an unknown or repeated key") }

  /// Reads an object, each of whose values `read` takes.
  private mutating func readMembers(
    _ read: (inout ManifestReader, String) throws(Malformed) -> Void
  ) throws(Malformed) {
    try expect("{")
    repeat {
      let key = try string()
      try expect(":")
      try read(&self, key)
    } while take(",")
    try expect("}")
  }

  private mutating func string() throws(Malformed) -> String {
    try expect("\"")
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] < 0x20 || bytes[position] == UInt8(ascii: "\\") {
        throw malformed("a character that no path has")
      }
      position += 1
    }
    guard position < bytes.count else { throw malformed("a string has no end") }
    let text = bytes.withUnsafeBufferPointer {
      String(validating: UnsafeBufferPointer(rebasing: $0[start..<position]), as: UTF8.self)
    }
    guard let text else { throw malformed("the text isn't UTF-8") }
    position += 1
    return text
  }

  private mutating func number() throws(Malformed) -> Int {
    skipSpace()
    let digits = bytes[position...].prefix(while: \.isDigit)
    position += digits.count
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else {
      throw malformed("no number")
    }
    return number
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Malformed) {
    guard take(character) else { throw malformed("'\(character)' is missing") }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private func malformed(_ problem: String) -> Malformed {
    let line = bytes[..<position].count { $0 == UInt8(ascii: "\n") } + 1
    return Malformed(problem: problem, line: line)
  }
}
